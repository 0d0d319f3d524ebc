# What `luan lint-model` finds in a policy model. Each code has its cause (the message), what to do
# (`.action`) and the page that `luan explain CODE` prints (`.page`).

L1001 = "{ $low }" đòi hỏi ít nhất { $least }, "{ $high }" chỉ cho phép nhiều nhất { $greatest }, và cả hai đều là quy tắc bắt buộc.
    .action = Hạ mức tối thiểu, nâng mức tối đa, hoặc chuyển một trong hai thành chỉ tiêu (kind = "elastic").
    .page =
        Hai quy tắc bắt buộc không còn để lại khoảng nào ở giữa, dù dữ liệu nhân sự thế nào: mức tối thiểu
        cao hơn mức tối đa của cùng một quy tắc hoặc của một khoảng trong quy tắc đó, tỷ lệ của các phần cộng lại
        lớn hơn tổng thể (hoặc nhỏ hơn, nếu đó là các mức tối đa), hoặc số lượt chuyển giữa các khối nhiều hơn
        số lượt mà kế hoạch được phép có.
        Không kế hoạch nào đáp ứng được một mô hình như vậy.
        Sai: plan_size với max = 20 là quy tắc bắt buộc, và block_flow trên ba khối nêu tên với min = 4
        Đúng: block_flow với min = 1, hoặc là chỉ tiêu
L1002 = Không kế hoạch nào của dữ liệu nhân sự này đáp ứng được quy tắc bắt buộc "{ $name }", kể cả khi chỉ có riêng quy tắc đó.
    .action = Chuyển thành chỉ tiêu (kind = "elastic"), hoặc đòi hỏi ít hơn; khi đó luan plan cho biết kế hoạch còn thiếu bao nhiêu.
    .page =
        Quy tắc đã được giải riêng trên dữ liệu nhân sự, với các cặp mà điều kiện loại để lại, bên cạnh đó chỉ có
        các quy tắc cơ cấu và các quyết định của hội đồng, và không kế hoạch nào đáp ứng được. Thường là hội đồng đã ghi
        điều mình mong muốn thành quy tắc bắt buộc: khi là chỉ tiêu,
        quy tắc có một mức giá, và kế hoạch nêu rõ còn thiếu bao nhiêu và thiếu ở ai.
        Sai: women_share với min_share = 0.5 trong tất cả người giữ chức là quy tắc bắt buộc, trong khi chỉ một phần mười là nữ
        Đúng: cũng quy tắc đó nhưng là chỉ tiêu
L1003 = Các quy tắc bắt buộc không để lại kế hoạch nào cho dữ liệu nhân sự này; "{ $name }" phải nhượng bộ { $amount } (trong số: { $all }).
    .action = Chuyển thành chỉ tiêu, hoặc đòi hỏi ít hơn; từng quy tắc bắt buộc thì đáp ứng được, nhưng tất cả cùng lúc thì không.
    .page =
        Từng quy tắc bắt buộc đều đáp ứng được trên dữ liệu nhân sự này, nhưng tất cả cùng lúc thì không. Các quy tắc
        được nêu là những quy tắc nhượng bộ khi số vi phạm là ít nhất; có thể còn cách khác.
        Sai: plan_size với min = 40 bên cạnh unit_disruption với max_share = 0.1 trong dữ liệu nhân sự nhỏ
        Đúng: plan_size với min = 10, hoặc là chỉ tiêu
L1004 = "{ $low }" đòi hỏi ít nhất { $least }, "{ $high }" chỉ cho phép nhiều nhất { $greatest }: kế hoạch nào cũng thiếu.
    .action = Hạ mức tối thiểu hoặc nâng mức tối đa; phần thiếu mà kế hoạch nào cũng có thì không nói lên điều gì.
    .page =
        Như L1001, nhưng một trong hai là chỉ tiêu: vẫn có kế hoạch, và kế hoạch nào cũng phải trả giá cho một phần thiếu
        không ai tránh được.
        Sai: block_flow trên ba khối nêu tên với min = 4 là chỉ tiêu, bên cạnh plan_size với max = 20
        Đúng: block_flow với min = 1
L1005 = "{ $name }" tính tỷ lệ cho các nhóm từ { $least } chỗ trở lên; tỷ lệ của nhóm ít hơn { $few } là nhiễu.
    .action = Đặt min_group từ { $few } trở lên, hoặc tính trên toàn bộ (of = "all").
    .page =
        Trong nhóm năm chỗ, một người đã là một phần năm: tỷ lệ 0.15 khi đó đòi hỏi trọn một người,
        còn 0.25 đòi hỏi hai người. Dưới hai mươi chỗ, tỷ lệ nói về việc làm tròn nhiều hơn là về con người.
        Sai: women_share với of = "unit-group", min_group = 5
        Đúng: women_share với of = "unit-group", min_group = 20
L1006 = "{ $name }" đòi hỏi tỷ lệ { $share } ở { $label }, một nhóm có { $seats } chỗ; tỷ lệ của nhóm ít hơn { $few } là nhiễu.
    .action = Thay bằng số người, hoặc đặt tỷ lệ cho một nhóm lớn hơn.
    .page =
        Trên dữ liệu nhân sự này, nhóm để tính tỷ lệ là nhóm nhỏ: thêm hay bớt một người đã làm tỷ lệ
        thay đổi nhiều hơn mức mà chỉ tiêu có thể có ý nghĩa. Với nhóm như vậy, điều hội đồng cần là số người.
        Sai: nonlocal_share với min_share = 0.5 cho một chức danh có bốn người giữ
        Đúng: tỷ lệ trên nhiều chức danh, hoặc đánh dấu nonlocal cho chính các vị trí đó
L1007 = "{ $name }" đòi hỏi tỷ lệ { $share } ở { $label }, nhưng trong số cán bộ có thể được tính ở đó chỉ có { $own } ({ $members } trên { $all }).
    .action = Đòi hỏi ít hơn, mở rộng diện có thể được chuyển, hoặc chấp nhận phần thiếu.
    .page =
        Số được đếm là những cán bộ trong dữ liệu nhân sự này có thể nằm trong diện tính tỷ lệ, sau mọi
        điều kiện loại. Tỷ lệ của chính họ thấp hơn chỉ tiêu: chỉ có thể đạt chỉ tiêu bằng cách lấy ít người khác,
        còn nếu lấy rộng rãi trong nguồn thì sẽ thiếu. Chỉ tiêu cao hơn nguồn quá nhiều thì không nói lên điều gì về kế hoạch.
        Sai: women_share 0.25 trong số người được chuyển, trong khi 17 trên 100 người có thể được chuyển là nữ
        Đúng: 0.17 cho năm nay, và đưa cán bộ nữ vào quy hoạch cho năm sau
L1008 = "{ $name }" có trọng số nhỏ hơn "{ $other }" { $factor } lần trong cùng bậc ưu tiên, và toàn bộ phần nó có thể cộng thêm ({ $all }) nhỏ hơn một đơn vị của quy tắc kia ({ $one }).
    .action = Đặt quy tắc vào một bậc ưu tiên riêng, hoặc đưa các trọng số lại gần nhau.
    .page =
        Giá trong cùng một bậc ưu tiên được cộng lại. Khi trọng số của một quy tắc nhỏ hơn trọng số của quy tắc
        nặng nhất trong bậc từ 1000 lần trở lên, quy tắc đó được xem xét; nếu có dữ liệu nhân sự thì mức chênh lệch lớn nhất
        giữa hai kế hoạch ở quy tắc nhẹ (với mỗi cán bộ, lấy cặp đắt nhất và cặp rẻ nhất của người đó)
        được so với mức giá nhỏ nhất của quy tắc nặng, và quy tắc được báo khi không thể đạt tới
        mức đó. Không có dữ liệu nhân sự thì cả hai đều không biết, và chỉ xét số lần chênh nhau. Một quy tắc như vậy chỉ
        phân định khi bằng nhau, và con số của nó chìm mất trong tổng được in ra.
        Sai: weight = 100000 và weight = 1 trong bậc ưu tiên goals
        Đúng: quy tắc nhẹ ở một bậc ưu tiên sau
L1009 = "{ $name }" có trọng số 0: không làm thay đổi kế hoạch nào.
    .action = Đặt trọng số cho quy tắc, hoặc tắt bằng enabled = false.
    .page =
        Giá của một chỉ tiêu hoặc một quy tắc giá là trọng số nhân với lượng. Với trọng số 0, quy tắc
        vẫn được tính và in ra, nhưng không dẫn tới điều gì.
        Sai: weight = 0
        Đúng: enabled = false
L1010 = Không quy tắc nào được tính trong bậc ưu tiên "{ $tier }".
    .action = Đưa một quy tắc vào đó, hoặc bỏ bậc ưu tiên này.
    .page =
        Các bậc ưu tiên được quyết định lần lượt. Bậc không có gì được tính thì không quyết định điều gì, và thường có nghĩa là
        một quy tắc lẽ ra thuộc bậc đó lại được tính ở chỗ khác.
        Sai: [[tier]] id = "wishes", trong khi mọi quy tắc đều ở "goals"
        Đúng: bỏ bậc ưu tiên đó
L1011 = "{ $name }" nói cùng một điều với "{ $other }".
    .action = Bỏ một trong hai.
    .page =
        Hai lần dùng một quy tắc có cùng loại và cùng tham số. Khi là quy tắc bắt buộc hoặc điều kiện loại, một trong hai
        không có tác dụng; khi là chỉ tiêu, giá của chúng cộng lại, điều mà một trọng số lớn hơn nói rõ hơn.
        Sai: [[rule]] id = "plan_size" max = 80, và name = "size" id = "plan_size" max = 80
        Đúng: một trong hai
L1012 = Đáp ứng "{ $other }" thì cũng đã đáp ứng "{ $name }".
    .action = Bỏ quy tắc lỏng hơn trong hai quy tắc, trừ khi chủ ý đặt mức giá thứ hai.
    .page =
        Hai lần dùng một quy tắc chỉ khác nhau ở mức đòi hỏi, và quy tắc chặt hơn có tính ràng buộc ít nhất là
        ngang bằng. Khi là quy tắc bắt buộc hoặc điều kiện loại, quy tắc lỏng hơn không có tác dụng; khi là chỉ tiêu,
        nó nhân đôi giá của phần nằm dưới mức của nó.
        Sai: women_share 0.1 và women_share 0.15, đều tính trong số người được chuyển
        Đúng: chỉ giữ mức 0.15
L1013 = "{ $name }" không nói gì về { $numbers }: một giá trị mặc định được áp dụng mà không nêu ra.
    .action = Ghi con số vào mô hình kèm nguồn, hoặc "ours" trong sources.
    .page =
        Con số mà mô hình không ghi là giá trị mặc định của công cụ. Có thể con số ấy đúng, nhưng
        khi được hỏi con số lấy từ đâu, hội đồng sẽ không tìm thấy trong mô hình của mình.
        Chưa ổn: [[rule]] id = "women_share", ngoài ra không có gì
        Ổn: min_share = 0.15 với source = "Chỉ thị 35-CT/TW (2019)"
L1014 = "{ $name }" đặt { $number } mà không có nguồn riêng.
    .action = Nêu nguồn trong mô hình này: source = "...", hoặc sources = { "{" } { $number } = "..." { "}" }.
    .page =
        Mô hình thay đổi một con số kế thừa thì kế thừa luôn nguồn của quy tắc, mà nguồn đó
        nói về con số khác. Con số được đặt cần có nguồn trong cùng mô hình.
        Sai: extends = "regulation-65", và min_stint với months = 48
        Đúng: như trên, với source = "Nghị quyết của tỉnh"
L1015 = "{ $name }" loại tất cả { $moves } lượt luân chuyển của dữ liệu nhân sự này.
    .action = Kiểm tra các con số và các cột mà quy tắc đọc; nếu là chỉ tiêu thì lượt luân chuyển chỉ bị tính giá.
    .page =
        Điều kiện loại đã được hỏi riêng cho từng cặp cán bộ và vị trí, và không cho cặp nào qua. Thường
        là do một cột của dữ liệu nhân sự để trống: không biết ngày nghỉ hưu, quy hoạch trống.
        Sai: in_planning_pool trên dữ liệu nhân sự không có pool.csv
        Đúng: điền quy hoạch, hoặc tắt quy tắc
L1020 = { $moves } lượt luân chuyển có thể có của { $people } cán bộ dẫn xuống bậc chức vụ thấp hơn, và không quy tắc nào của mô hình xét bậc chức vụ (trường hợp đầu tiên: { $official } sang { $post }).
    .action = Dùng rank_equivalent, làm điều kiện loại với max_down = 0 hoặc làm chỉ tiêu có giá.
    .page =
        Không có quy tắc về bậc chức vụ thì kế hoạch đưa cấp trưởng sang vị trí cấp phó cũng dễ như sang vị trí cấp trưởng. Khi
        rank_equivalent là điều kiện loại, không ai xuống thấp hơn bậc chức vụ mà quy tắc cho phép; khi là chỉ tiêu, mỗi lượt
        như vậy có một mức giá. Những lượt có mục đích được quy tắc miễn thì cũng không quy tắc nào xét.
        Sai: không có quy tắc về bậc chức vụ, trên dữ liệu nhân sự mà các vị trí có bậc chức vụ
        Đúng: [[rule]] id = "rank_equivalent" kind = "filter" max_up = 1 max_down = 0
L1021 = { $moves } lượt luân chuyển có thể có của { $people } cán bộ dẫn sang khối khác, và không quy tắc nào của mô hình xét khối (trường hợp đầu tiên: { $official } sang { $post }).
    .action = Dùng stay_within với by = "block", làm điều kiện loại hoặc làm chỉ tiêu; groups cho biết được chuyển giữa những khối nào.
    .page =
        Không có quy tắc về khối thì hiệu trưởng trường trung học được đưa sang trường tiểu học cũng dễ như sang
        trường trung học. stay_within loại hoặc tính giá các lượt như vậy, block_flow đòi hỏi các lượt đó, development
        coi là điểm cộng: không có quy tắc nào trong số này nghĩa là chưa ai quyết định.
        Sai: blocks = ["secondary", "primary"], và không có quy tắc nào nêu các khối đó
        Đúng: [[rule]] id = "stay_within" by = "block" groups = []
