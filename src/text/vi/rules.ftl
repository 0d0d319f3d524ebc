# One message per rule: its title; .meaning says what it asks, .breach is the line of a report for one
# finding, .param-* explain the parameters. The reference takes .formula (plain maths), .example (the
# rule at work, in words), .denominator for a rule with a share, and .waiver where a rule that is no
# filter lets somebody through. refusal-* says why a pair of official and post is refused.

rule-one_post_per_official = Mỗi cán bộ một vị trí
    .meaning = Một cán bộ nhận một vị trí hoặc chưa được bố trí vị trí nào.
    .formula = với mỗi cán bộ o: số vị trí o giữ sau kế hoạch + chưa được bố trí (0 hoặc 1) = 1
    .example = Không cán bộ nào được nêu tên cho hai vị trí trong cùng một kế hoạch.
    .breach = Một cán bộ được nêu tên thừa { $amount } lần hoặc không được nêu tên.

rule-seats = Số chỗ
    .meaning = Số người giữ một vị trí không vượt quá số chỗ của vị trí đó.
    .formula = với mỗi vị trí p: số người giữ p sau kế hoạch + số chỗ trống của p = số chỗ của p
    .example = Vị trí có ba chỗ thì có ba người giữ, hoặc hai người giữ và một chỗ trống.
    .breach = Số người giữ vượt số chỗ { $amount } người.

rule-locks_and_bans = Khóa và cấm
    .meaning = Cán bộ bị khóa nhận đúng vị trí của khóa và không nhận vị trí nào khác; cán bộ bị cấm không nhận vị trí bị cấm, hoặc hoàn toàn không được chuyển; cặp mà pairs.csv không cho phép thì không được lập.
    .formula = khóa (o, p): o giữ p sau kế hoạch; cấm (o, p): o không giữ p sau kế hoạch; cấm (o): o không chuyển
    .example = Hội đồng ghi trong decisions.csv rằng O-104 về P-0031: mọi phương án đều thực hiện đúng như vậy.
    .breach = Một quyết định của hội đồng hoặc pairs.csv không được tuân thủ.
refusal-locks_and_bans = { $why ->
        [lock] Hội đồng đã khóa cán bộ vào vị trí khác.
        [still] Hội đồng đã quyết định cán bộ không được chuyển.
        [listed] Tệp pairs.csv không cho phép cặp này.
       *[ban] Hội đồng đã cấm cán bộ nhận vị trí này.
    }

rule-unit_in_force = Đơn vị còn hiệu lực
    .meaning = Không ai nhận hoặc giữ vị trí của một đơn vị không có hiệu lực vào ngày lập kế hoạch.
    .formula = cặp của o và p bị từ chối khi đơn vị của p, hoặc một đơn vị cấp trên của nó, đã kết thúc trước ngày lập kế hoạch hoặc bắt đầu sau ngày đó
    .example = Huyện bị bãi bỏ ngày 30/6/2025 không còn vị trí nào trong kế hoạch ngày 01/7/2025.
    .breach = Có người giữ vị trí của đơn vị không có hiệu lực.
refusal-unit_in_force = { $why ->
        [begins] Đơn vị của vị trí bắt đầu hoạt động ngày { $day }.
       *[ended] Đơn vị của vị trí đã kết thúc ngày { $day }.
    }

rule-chain_length = Độ dài chuỗi
    .meaning = Số lượt luân chuyển nối tiếp nhau, mỗi lượt vào vị trí mà lượt sau để lại, không vượt quá mức cho phép; trong một vòng, mỗi lượt được tính một lần.
    .formula = với mỗi chuỗi lượt luân chuyển, mỗi lượt vào vị trí mà lượt sau để lại: số lượt của chuỗi <= max
    .example = Với max = 3, A có thể nhận vị trí của B, B nhận vị trí của C và C nhận một vị trí trống; lượt thứ tư sau C là thừa một lượt.
    .breach = Số lượt luân chuyển nối tiếp nhau vượt mức cho phép.
    .param-max = Số lượt nhiều nhất trong một chuỗi.

rule-min_stint = Thời gian tối thiểu của đợt công tác
    .meaning = Cán bộ đang trong đợt luân chuyển không được chuyển khi đến ngày lập kế hoạch đợt công tác chưa đủ số tháng quy định.
    .formula = lượt luân chuyển của o bị từ chối khi ngày bắt đầu đợt công tác của o + months > ngày lập kế hoạch
    .example = Đợt công tác bắt đầu ngày 01/02/2024 hết thời hạn ba năm vào ngày 01/02/2027: kế hoạch lập sớm hơn một ngày vẫn để cán bộ ở lại.
    .breach = Một đợt luân chuyển bị cắt ngắn.
    .param-months = Số tháng trọn tối thiểu của một đợt công tác.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-min_stint = Đợt luân chuyển bắt đầu ngày { $start }, chưa đủ { $months } tháng.

rule-min_tenure_before_move = Thời gian tối thiểu ở vị trí
    .meaning = Cán bộ công tác thường xuyên không được chuyển khi chưa đủ số tháng quy định ở vị trí hiện tại. Đợt luân chuyển có thời gian tối thiểu riêng; người chưa có vị trí thì được chuyển.
    .breach = Cán bộ được chuyển quá sớm sau khi nhận vị trí hiện tại.
    .formula = tổng x của các lượt luân chuyển của những cán bộ có thời gian công tác thường xuyên, liên tục ở vị trí hiện tại dưới số tháng quy định = 0
    .example = Với 24 tháng và ngày lập kế hoạch là 15/3/2026, người giữ vị trí từ ngày 16/3/2024 phải ở lại, còn người giữ từ ngày 15/3/2024 được chuyển.
    .param-months = Số tháng trọn ở vị trí hiện tại trước khi được chuyển.
    .param-gap_days = Số ngày được phép cách quãng giữa hai thời gian giữ chức mà vẫn coi là liên tục; xem *Thời gian công tác liên tục*.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-min_tenure_before_move = Cán bộ giữ vị trí hiện tại từ ngày { $since }, chưa đủ { $months } tháng.

rule-stint_overdue = Đợt công tác quá hạn
    .meaning = Cán bộ có đợt luân chuyển đã kéo dài từ số tháng quy định trở lên không ở lại vị trí, trừ khi hội đồng đã bố trí ổn định người đó bằng miễn trừ.
    .breach = Một đợt luân chuyển kéo dài quá lâu ({ $label }).
    .formula = với mỗi cán bộ có đợt công tác từ số tháng quy định trở lên: x của việc ở lại vị trí = 0
    .waiver = Cán bộ được nêu tên coi như bố trí ổn định: việc ở lại vị trí không bị tính.
    .example = Với 60 tháng, đợt công tác bắt đầu ngày 15/3/2021 kết thúc bằng kế hoạch ngày 15/3/2026: ở lại tính 1.
    .param-months = Số tháng trọn mà từ đó đợt công tác là quá hạn.

rule-remaining_service = Thời gian công tác còn lại
    .meaning = Tính từ ngày lập kế hoạch đến khi nghỉ hưu, cán bộ được chuyển còn đủ số tháng mà mục đích luân chuyển yêu cầu. Người chưa rõ ngày nghỉ hưu không được chuyển theo mục đích có yêu cầu thời gian còn lại.
    .formula = lượt luân chuyển của o bị từ chối khi ngày lập kế hoạch + số tháng theo mục đích > ngày nghỉ hưu của o, hoặc không rõ ngày đó
    .example = Với 120 tháng, người nghỉ hưu ngày 15/3/2036 được chuyển theo kế hoạch ngày 15/3/2026, nhưng không được chuyển theo kế hoạch lập muộn hơn một ngày.
    .breach = Thời gian công tác còn lại không đủ để luân chuyển.
    .param-months = Số tháng trọn còn lại đối với lượt luân chuyển thông thường.
    .param-short_months = Số tháng trọn còn lại đối với lượt luân chuyển theo mục đích có thời hạn ngắn.
    .param-short_purposes = Các mục đích chỉ cần thời hạn ngắn.
    .param-exempt_purposes = Các mục đích không yêu cầu thời gian công tác còn lại.
refusal-remaining_service = { $retires ->
        [unknown] Chưa rõ ngày nghỉ hưu, trong khi phải còn { $months } tháng công tác.
       *[other] Nghỉ hưu ngày { $retires }{ $derived ->
            [yes] {" "}(suy từ ngày sinh)
           *[no] {""}
        }, trong khi phải còn { $months } tháng công tác.
    }

rule-near_retirement = Gần tuổi nghỉ hưu
    .meaning = Cán bộ còn số tháng công tác trọn ít hơn số tháng quy định thì không được chuyển. Chưa rõ ngày nghỉ hưu thì không bị từ chối.
    .breach = Cán bộ gần nghỉ hưu được chuyển.
    .formula = tổng x của các lượt luân chuyển của những cán bộ có số tháng từ ngày lập kế hoạch đến khi nghỉ hưu ít hơn số tháng quy định = 0
    .example = Với 18 tháng và ngày lập kế hoạch là 15/3/2026, người nghỉ hưu ngày 14/9/2027 phải ở lại, còn người nghỉ hưu sau đó một ngày được chuyển.
    .param-months = Số tháng công tác trọn còn lại mà dưới mức đó không ai được chuyển.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-near_retirement = Nghỉ hưu ngày { $retires }{ $derived ->
        [yes] {" "}(suy từ ngày sinh)
       *[no] {""}
    }, còn chưa đến { $months } tháng.

rule-in_planning_pool = Quy hoạch
    .meaning = Lượt luân chuyển theo các mục đích được nêu phải do cán bộ trong quy hoạch thực hiện, quy hoạch chức danh bất kỳ hoặc quy hoạch đúng chức danh hay vị trí sẽ nhận.
    .formula = lượt luân chuyển theo một trong các mục đích bị từ chối khi quy hoạch của o trống (match = any) hoặc không nêu vị trí hay chức danh của vị trí (match = title)
    .example = Người không được quy hoạch chức danh nào thì không được luân chuyển để đào tạo, nhưng vẫn có thể được chuyển vì là cấp trưởng đã quá hai nhiệm kỳ.
    .breach = Cán bộ không được quy hoạch cho lượt luân chuyển.
    .param-purposes = Các mục đích luân chuyển yêu cầu có trong quy hoạch.
    .param-match = any: có mục quy hoạch bất kỳ là đủ; title: mục quy hoạch phải nêu vị trí hoặc chức danh của vị trí.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-in_planning_pool = { $match ->
        [title] Cán bộ không được quy hoạch vị trí này hay chức danh của vị trí, trong khi luân chuyển theo mục đích { $purpose } yêu cầu.
       *[any] Cán bộ không có trong quy hoạch, trong khi luân chuyển theo mục đích { $purpose } yêu cầu.
    }

rule-post_standards = Tiêu chuẩn của vị trí
    .meaning = Cán bộ có trình độ chuyên môn và trình độ lý luận chính trị ít nhất bằng mức vị trí yêu cầu, và thuộc một trong các ngành của vị trí nếu có nêu; điều chưa rõ coi là không đạt.
    .formula = lượt luân chuyển của o về p bị từ chối khi trình độ chuyên môn của o < mức tối thiểu của p, hoặc trình độ lý luận của o < mức tối thiểu của p, hoặc ngành của o không thuộc các ngành của p
    .example = Vị trí yêu cầu bằng thạc sĩ từ chối người chưa khai trình độ chuyên môn.
    .breach = Cán bộ không đạt tiêu chuẩn của vị trí.
    .param-fields = Có xét cả ngành chuyên môn hay không.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-post_standards = { $lacks ->
        [degree] Trình độ chuyên môn chưa rõ hoặc thấp hơn mức vị trí yêu cầu.
        [theory] Trình độ lý luận chính trị chưa rõ hoặc thấp hơn mức vị trí yêu cầu.
       *[field] Ngành chuyên môn chưa rõ hoặc không thuộc các ngành vị trí yêu cầu.
    }

rule-lower_lead_experience = Kinh nghiệm lãnh đạo ở cấp dưới
    .meaning = Người mới nhận một trong các vị trí này đã giữ vị trí cấp trưởng của đơn vị ở cấp thấp hơn với tổng số tháng đủ mức quy định. Vị trí ở cấp thấp nhất không yêu cầu.
    .breach = Người chưa đủ kinh nghiệm lãnh đạo ở cấp dưới nhận vị trí.
    .formula = tổng x của các lượt luân chuyển về những vị trí này của những cán bộ có số tháng làm cấp trưởng ở cấp dưới ít hơn số tháng quy định = 0
    .example = Với 36 tháng, bí thư xã đã giữ chức ba năm có thể làm chủ tịch huyện; cấp phó chưa từng làm cấp trưởng thì không.
    .param-months = Số tháng trọn làm cấp trưởng ở cấp dưới; các thời gian trùng nhau chỉ tính một lần.
    .param-titles = Chức danh của các vị trí liên quan; không nêu = các vị trí cấp trưởng chủ chốt.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-lower_lead_experience = Cán bộ đã lãnh đạo đơn vị ở cấp dưới { $led } tháng, trong khi vị trí yêu cầu { $months } tháng.

rule-evaluation_floor = Mức xếp loại tối thiểu
    .meaning = Mọi mức xếp loại hằng năm đã biết của các năm được xét, năm cuối là năm liền trước năm của kế hoạch, không thấp hơn mức tối thiểu; với missing = refuse thì năm nào trong số đó cũng phải có mức xếp loại.
    .formula = lượt luân chuyển của o bị từ chối khi có năm y trong (năm của kế hoạch - years) ... (năm của kế hoạch - 1) có mức xếp loại thấp hơn floor hoặc, với missing = refuse, không có mức xếp loại
    .example = Với ba năm và mức tối thiểu là hoàn thành tốt, chỉ một năm xếp loại hoàn thành trong ba năm gần nhất là lượt luân chuyển bị từ chối.
    .breach = Đánh giá xếp loại hằng năm thấp hơn mức tối thiểu hoặc còn thiếu.
    .param-years = Số năm được xét.
    .param-floor = Mức xếp loại tối thiểu.
    .param-missing = Năm không có mức xếp loại có làm lượt luân chuyển bị từ chối hay không.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-evaluation_floor = { $grade ->
        [unknown] Không có đánh giá xếp loại năm { $year }.
       *[other] Mức xếp loại năm { $year } là { $grade }, thấp hơn { $floor }.
    }

rule-temporary_bar = Tạm thời chưa được chuyển
    .meaning = Cán bộ đang chịu hạn chế chưa kết thúc trước ngày lập kế hoạch thì không được chuyển.
    .formula = lượt luân chuyển của o bị từ chối khi một hạn chế đối với o không có ngày kết thúc, hoặc kết thúc đúng hoặc sau ngày lập kế hoạch
    .example = Cán bộ đang chịu kỷ luật đến hết năm không được chuyển trong kế hoạch lập vào mùa thu năm nay.
    .breach = Cán bộ đang tạm thời chưa được chuyển lại được chuyển.
    .param-reasons = Các lý do được tính; không nêu = mọi lý do.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-temporary_bar = { $until ->
        [open] Hạn chế ({ $reason }) có hiệu lực, không có ngày kết thúc.
       *[other] Hạn chế ({ $reason }) có hiệu lực đến { $until }.
    }

rule-higher_bar = Không lên chức vụ cao hơn khi bị kỷ luật
    .meaning = Cán bộ đang chịu hạn chế vì một trong các lý do này, chưa kết thúc trước ngày lập kế hoạch, không được chuyển về vị trí có bậc chức vụ cao hơn. Chưa rõ bậc chức vụ thì không bị từ chối.
    .breach = Cán bộ được chuyển lên bậc chức vụ cao hơn dù đang bị kỷ luật.
    .formula = tổng x của các lượt luân chuyển lên bậc chức vụ cao hơn của những cán bộ đang chịu hạn chế như vậy = 0
    .example = Hình thức cảnh cáo tháng 6/2024 có hiệu lực đến tháng 6/2027 cho phép cán bộ bậc 5 chuyển về vị trí bậc 5 trong năm 2026, nhưng không được lên bậc 6.
    .param-reasons = Các lý do không cho lên bậc; không nêu = mọi lý do.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-higher_bar = { $until ->
        [open] Hạn chế ({ $reason }) không cho nhận bậc chức vụ cao hơn, không có ngày kết thúc.
       *[other] Hạn chế ({ $reason }) không cho nhận bậc chức vụ cao hơn đến { $until }.
    }

rule-rank_equivalent = Bậc chức vụ tương đương
    .meaning = Lượt luân chuyển đưa đến vị trí cùng bậc chức vụ, hoặc thấp hơn trong số bậc cho phép; cán bộ xuất sắc được lên cao hơn trong số bậc cho phép. Chưa rõ bậc chức vụ thì không bị từ chối.
    .formula = lượt luân chuyển của o về p bị từ chối trừ khi bậc của o - max_down <= bậc của p <= bậc của o + (max_up nếu o xuất sắc, nếu không thì 0)
    .example = Với max_up = 1, người được xếp loại xuất sắc cả hai năm gần nhất được lên một bậc; những người khác chuyển cùng bậc.
    .breach = Lượt luân chuyển đưa đến vị trí không tương đương.
    .param-max_up = Số bậc cán bộ xuất sắc được lên.
    .param-max_down = Số bậc lượt luân chuyển được phép xuống.
    .param-outstanding_years = Số năm liền trước năm của kế hoạch, năm nào cũng xếp loại xuất sắc, để cán bộ được coi là xuất sắc.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-rank_equivalent = Lượt luân chuyển đi từ bậc { $from } đến bậc { $to }, không tương đương.

rule-higher_share = Tỷ lệ luân chuyển lên bậc cao hơn
    .meaning = Số lượt luân chuyển về vị trí có bậc chức vụ cao hơn, chia cho tổng số lượt luân chuyển, không vượt quá tỷ lệ quy định.
    .formula = số lượt lên bậc chức vụ cao hơn <= max_share * số lượt luân chuyển
    .denominator = tổng số lượt luân chuyển của kế hoạch (số thực tế, không phải số mục tiêu)
    .example = Với 0.1, kế hoạch 40 lượt có nhiều nhất 4 lượt lên bậc cao hơn, còn kế hoạch 9 lượt không có lượt nào.
    .breach = Thừa { $amount } lượt lên bậc chức vụ cao hơn trong { $label }.
    .param-max_share = Tỷ lệ lớn nhất trên tổng số lượt luân chuyển.

rule-nonlocal_post = Vị trí bố trí người không phải là người địa phương
    .meaning = Vị trí yêu cầu người không phải là người địa phương thì không giao cho người của địa bàn đó, cũng không giao cho người chưa rõ quê quán.
    .formula = lượt luân chuyển của o về vị trí p yêu cầu người không phải là người địa phương bị từ chối khi o là người của địa bàn của p, hoặc chưa rõ quê quán của o
    .example = Vị trí trưởng cơ quan kiểm tra của huyện không mở cho người có quê ở huyện đó.
    .breach = Người địa phương nhận vị trí yêu cầu không phải là người địa phương.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-nonlocal_post = { $home ->
        [unknown] Vị trí yêu cầu người không phải là người địa phương, mà chưa rõ quê quán của cán bộ.
       *[local] Vị trí yêu cầu người không phải là người địa phương, mà cán bộ là người của địa bàn đó.
    }

rule-home_posting = Không bố trí tại quê quán
    .meaning = Không ai được chuyển về vị trí thuộc địa bàn quê quán của mình, ở các cấp và với các chức danh được nêu. Chưa rõ quê quán thì không bị từ chối.
    .breach = Cán bộ được điều về địa bàn quê quán.
    .formula = tổng x của các lượt luân chuyển của người địa phương về các vị trí liên quan của địa bàn = 0
    .example = Người quê ở một xã không được điều về xã đó, cũng không được điều về huyện có xã đó, trừ khi chỉ nêu cấp xã.
    .param-levels = Cấp của các vị trí liên quan; không nêu = tất cả.
    .param-titles = Chức danh của các vị trí liên quan; không nêu = tất cả.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-home_posting = Cán bộ là người địa phương của { $territory }, nơi có vị trí này.

rule-no_return_too_soon = Không trở lại nơi cũ quá sớm
    .meaning = Không ai được chuyển về vị trí của một nơi mà trong số tháng gần nhất được xét đã công tác ở đó đủ số tháng quy định; vị trí khác ở nơi cán bộ đang công tác cũng tính. Nơi cũ được coi là nơi đã tiếp nhận nó.
    .breach = Cán bộ được điều trở lại nơi cũ quá sớm.
    .formula = tổng x của các lượt luân chuyển về những nơi mà cán bộ đã công tác đủ số tháng trong khoảng thời gian được xét trước ngày lập kế hoạch = 0
    .example = Với 36 tháng trong 48 tháng gần nhất, người công tác ở một huyện từ tháng 01/2022 đến ngày 15/3/2025 không được điều về đó ngày 15/3/2026.
    .param-window_months = Số tháng trọn trước ngày lập kế hoạch được xét.
    .param-served_months = Số tháng trọn công tác ở đó mà từ mức này lượt luân chuyển bị từ chối; 0 = có công tác là tính.
    .param-per = Thế nào là một nơi: một địa phương với mọi cơ quan của nó, hoặc từng đơn vị.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-no_return_too_soon = Cán bộ đã công tác ở { $place } { $served } tháng trong { $window } tháng gần nhất.

rule-management_scope = Phạm vi quản lý
    .meaning = Vị trí ở các cấp được nêu lấy người trong phạm vi đơn vị cấp trên của địa phương có vị trí đó; người chưa từng công tác ở đâu thì tính theo quê quán.
    .formula = lượt luân chuyển của o về vị trí p thuộc các cấp đó bị từ chối khi o không xuất thân từ phạm vi đơn vị cấp trên của địa phương của p
    .example = Với levels = commune, vị trí cấp xã của huyện A lấy người từ huyện A và các xã của huyện.
    .breach = Vị trí lấy người ngoài phạm vi đơn vị quản lý nó.
    .param-levels = Cấp của các vị trí liên quan.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-management_scope = Vị trí lấy người trong phạm vi { $scope }, mà cán bộ không xuất thân từ đó.

rule-stay_within = Luân chuyển trong cùng loại đơn vị
    .meaning = Lượt luân chuyển nằm trong loại đơn vị mà cán bộ xuất thân: khối, cấp hoặc đơn vị, theo by. Một nhóm mở đường giữa các loại mà nhóm nêu, và một loại có thể thuộc nhiều nhóm; theo đơn vị thì một loại là đơn vị được nêu cùng mọi đơn vị cấp dưới, còn đơn vị không thuộc đơn vị nào được nêu là loại riêng. Người chưa từng công tác ở đâu không thuộc loại nào và không bị ràng buộc.
    .formula = lượt luân chuyển của o về p bị từ chối khi loại của đơn vị hiện tại hoặc gần nhất của o khác loại của p và không nhóm nào nêu cả hai
    .example = Theo khối với groups = [["secondary", "authority"], ["primary", "authority"]], hiệu trưởng trung học có thể về cơ quan quản lý, nhưng không được chuyển về tiểu học.
    .breach = Lượt luân chuyển đưa đến loại đơn vị khác.
    .param-by = Loại của đơn vị là gì: khối, cấp, hoặc đơn vị mà một nhóm nêu tại đơn vị đó hay cấp trên của nó.
    .param-groups = Các nhóm khối, cấp hoặc mã đơn vị mà giữa các thành viên được luân chuyển; không có = mọi người ở trong loại của mình.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-stay_within = Cán bộ xuất thân từ { $from } còn vị trí thuộc { $to }; không nhóm nào của mô hình nêu cả hai.

rule-kin_avoidance = Người thân không công tác dưới quyền cấp trưởng
    .meaning = Sau kế hoạch, hai cán bộ có quan hệ thân thích không công tác tại cùng một nơi mà một người là cấp trưởng ở đó; cặp đang công tác ở đó và ở lại thì không xét. Ai trong hai người khai quan hệ không quan trọng, và miễn trừ của một người là cặp được qua.
    .breach = Cán bộ có quan hệ thân thích công tác tại cùng một nơi, một người là cấp trưởng ({ $label }).
    .formula = với mỗi cặp và nơi: cả hai cùng công tác ở đó, một người là cấp trưởng, và không phải cả hai ở lại = 0
    .waiver = Miễn trừ cho một trong hai người là cả hai được qua.
    .example = Vợ hoặc chồng của chủ tịch huyện không được làm phó chủ tịch huyện đó; người đang giữ chức có thể ở lại khi chủ tịch ở lại.
    .param-relations = Các quan hệ được tính; không nêu = mọi quan hệ.
    .param-per = Thế nào là một nơi: từng đơn vị, hoặc một địa phương với mọi cơ quan của nó.

rule-critical_post_filled = Vị trí chủ chốt được bố trí đủ
    .meaning = Vị trí chủ chốt không có chỗ trống sau kế hoạch.
    .formula = với mỗi vị trí chủ chốt p: phần thiếu = số chỗ trống của p sau kế hoạch
    .example = Bí thư chỉ được rời đi khi có người nhận vị trí trong cùng kế hoạch; nếu không, kế hoạch chịu giá của một chỗ trống.
    .breach = Vị trí chủ chốt { $label } có { $amount } chỗ trống.

rule-vacancy = Chỗ trống
    .meaning = Mỗi chỗ còn trống sau kế hoạch chịu chi phí bằng mức ưu tiên của vị trí.
    .formula = giá = tổng theo các vị trí p của mức ưu tiên của p * số chỗ trống của p sau kế hoạch
    .example = Một chỗ trống có mức ưu tiên 10 có chi phí bằng mười chỗ trống có mức ưu tiên 1.
    .breach = Chỗ trống trị giá { $amount }.

rule-two_term = Hai nhiệm kỳ
    .meaning = Cấp trưởng đã lãnh đạo cùng một đơn vị, hoặc đơn vị mà nó đã tiếp nhận, liên tục đủ số năm quy định thì không giữ vị trí cấp trưởng của đơn vị này sau kế hoạch. Các cơ quan của một địa phương là những đơn vị riêng.
    .formula = phần thiếu = số cấp trưởng o đã đứng đầu một đơn vị từ số năm quy định trở lên mà sau kế hoạch giữ vị trí cấp trưởng của cùng đơn vị đó
    .example = Bí thư đã lãnh đạo Đảng ủy một xã sáu năm, rồi thêm hai năm Đảng ủy của xã mà xã đó nhập vào, thì không tiếp tục lãnh đạo Đảng ủy đó nữa.
    .breach = Cấp trưởng quá thời hạn vẫn lãnh đạo đơn vị ({ $label }).
    .param-years = Số năm mà sau đó cấp trưởng rời đơn vị.
    .param-gap_days = Số ngày được phép cách quãng giữa hai thời gian giữ chức mà vẫn coi là liên tục; xem *Thời gian công tác liên tục*.
refusal-two_term = Cán bộ đã lãnh đạo đơn vị này từ ngày { $since }, đủ { $years } năm trở lên.

rule-deputy_term = Nhiệm kỳ của cấp phó
    .meaning = Cấp phó đã giữ chức ở cùng một đơn vị liên tục đủ số năm quy định thì không giữ vị trí cấp phó của đơn vị này sau kế hoạch. Đơn vị và đơn vị đã tiếp nhận nó coi là một.
    .breach = Cấp phó quá thời hạn vẫn là cấp phó của đơn vị ({ $label }).
    .formula = với mỗi cấp phó đã giữ chức từ số năm quy định trở lên ở một đơn vị: tổng x theo các vị trí cấp phó của đơn vị đó = 0
    .example = Với 10 năm, phó chủ tịch huyện từ năm 2015 có thể làm chủ tịch huyện hoặc đi nơi khác trong năm 2026, nhưng không được làm phó chủ tịch ở vị trí cấp phó khác của huyện.
    .param-years = Số năm mà sau đó cấp phó rời các vị trí cấp phó của đơn vị.
    .param-titles = Các chức danh được coi là cấp phó; không nêu = mọi vị trí không phải của cấp trưởng.
    .param-gap_days = Số ngày được phép cách quãng giữa hai thời gian giữ chức mà vẫn coi là liên tục; xem *Thời gian công tác liên tục*.
refusal-deputy_term = Cán bộ đã là cấp phó ở đơn vị này từ ngày { $since }, đủ { $years } năm trở lên.

rule-position_change = Chuyển đổi vị trí công tác định kỳ
    .meaning = Người đã giữ một vị trí liên tục đủ thời hạn dài nhất của vị trí đó trở lên thì không giữ vị trí này sau kế hoạch; không yêu cầu đối với cán bộ gần nghỉ hưu, và được hoãn khi có hạn chế còn hiệu lực.
    .breach = Người giữ vị trí đã quá thời hạn dài nhất ({ $label }).
    .formula = với mỗi người giữ một vị trí từ thời hạn dài nhất trở lên: x của việc ở lại vị trí = 0
    .waiver = Cán bộ được nêu tên có thể ở lại quá thời hạn dài nhất của vị trí.
    .example = Với thời hạn dài nhất 5 năm, trưởng phòng tài chính giữ cùng vị trí từ ngày 15/3/2021 rời vị trí trong kế hoạch ngày 15/3/2026.
    .param-years = Thời hạn dài nhất, tính bằng năm, ở các vị trí không nêu thời hạn; 0 = chỉ áp dụng cho vị trí có nêu thời hạn.
    .param-near_retirement_months = Số tháng công tác trọn còn lại mà dưới mức đó không phải chuyển đổi.
    .param-reasons = Các lý do hạn chế làm hoãn việc chuyển đổi; không nêu = mọi lý do.
    .param-gap_days = Số ngày được phép cách quãng giữa hai thời gian giữ chức mà vẫn coi là liên tục; xem *Thời gian công tác liên tục*.

rule-place_everyone = Không ai bị bỏ lại chưa bố trí
    .meaning = Mọi người thuộc phạm vi đều giữ một vị trí sau kế hoạch.
    .formula = phần thiếu = số cán bộ thuộc phạm vi chưa có vị trí sau kế hoạch
    .example = Với scope = waiting, người đi học về chưa có vị trí thì được bố trí một vị trí, nếu không kế hoạch chịu giá cho việc đó.
    .waiver = Cán bộ được nêu tên có thể để chưa bố trí vị trí.
    .breach = { $label } chưa được bố trí vị trí.
    .param-scope = người đương nhiệm (incumbents), trong đó người có vị trí còn tiếp tục (continuing) hoặc đã hết cùng với đơn vị (displaced), người đang chờ bố trí (waiting), hoặc mọi người (everyone).

rule-head_continuity = Tính liên tục của cấp trưởng
    .meaning = Ở mỗi địa phương, số người đương nhiệm ở vị trí cấp trưởng rời vị trí trong một kế hoạch không vượt quá mức cho phép; người mất vị trí cùng với đơn vị không tính.
    .formula = với mỗi địa phương: phần thiếu = max(0, số cấp trưởng rời vị trí của đơn vị còn hiệu lực - max_heads)
    .example = Bí thư và chủ tịch của một huyện không cùng rời đi trong một năm.
    .breach = Thừa { $amount } cấp trưởng rời { $label }.
    .param-max_heads = Số cấp trưởng được rời một địa phương.
    .param-critical_only = Có chỉ tính vị trí cấp trưởng chủ chốt hay không.

rule-unit_disruption = Xáo trộn của một nơi
    .meaning = Trong số người đương nhiệm của một nơi, số người rời đi không vượt quá tỷ lệ quy định trên số chỗ hiện đang có người, làm tròn xuống, nhưng ít nhất bằng số được tự do rời. Người mất vị trí cùng với đơn vị không tính, cả trong số người rời lẫn trong số chỗ đang có người. Một nơi là một địa phương với mọi cơ quan của nó, hoặc từng đơn vị riêng.
    .formula = với mỗi nơi: số người rời <= max(at_least, floor(max_share * số chỗ hiện đang có người)), cả hai đều tính vị trí của đơn vị còn hiệu lực
    .denominator = số người đương nhiệm của nơi đó trước kế hoạch, không tính người có vị trí kết thúc cùng với đơn vị
    .example = Với 0.334, hơn một phần ba một chút để 2 trong 6 người được rời, một huyện có 7 lãnh đạo mất nhiều nhất 2; huyện có 2 lãnh đạo mất 1, vì số đó được tự do rời.
    .breach = Thừa { $amount } lãnh đạo rời { $label }.
    .param-max_share = Tỷ lệ lớn nhất trên số chỗ hiện đang có người.
    .param-at_least = Số người được rời bất kể tỷ lệ.
    .param-per = Thế nào là một nơi: một địa phương với mọi cơ quan của nó, hoặc từng đơn vị.
    .param-levels = Các cấp có vị trí được xét; không nêu = tất cả.

rule-plan_size = Quy mô kế hoạch
    .meaning = Số lượt luân chuyển nằm giữa mức ít nhất và mức nhiều nhất.
    .formula = min <= số lượt luân chuyển <= max
    .example = Hội đồng có thể bố trí 20 đến 80 người trong một năm thì ghi min = 20 và max = 80.
    .breach = Số lượt luân chuyển lệch mức { $label } { $amount } lượt.
    .param-min = Số lượt luân chuyển ít nhất.
    .param-max = Số lượt luân chuyển nhiều nhất.

rule-nonlocal_share = Tỷ lệ không phải là người địa phương
    .meaning = Số người không phải là người địa phương trong những người giữ các vị trí liên quan sau kế hoạch, chia cho tổng số người giữ đó, không thấp hơn tỷ lệ quy định.
    .formula = số người giữ không phải là người địa phương >= min_share * số người giữ, tính theo các vị trí liên quan sau kế hoạch
    .denominator = số người giữ các vị trí liên quan sau kế hoạch (chỗ trống không tính)
    .example = Với 0.5 và 18 bí thư huyện, ít nhất 9 người không phải là người của huyện mình.
    .breach = Thiếu { $amount } người không phải là người địa phương trong { $label }.
    .param-titles = Chức danh của các vị trí liên quan; không nêu = các vị trí yêu cầu không phải là người địa phương.
    .param-min_share = Tỷ lệ tối thiểu trên số người giữ.

rule-upward_share = Tỷ lệ luân chuyển lên cấp trên
    .meaning = Số lượt luân chuyển lên cấp cao hơn, chia cho tổng số lượt giữa các cấp, không thấp hơn tỷ lệ quy định.
    .formula = số lượt lên cấp cao hơn >= min_share * số lượt giữa các cấp
    .denominator = số lượt luân chuyển của kế hoạch từ cấp này sang cấp khác
    .example = Với 0.2, kế hoạch có 10 lượt giữa các cấp thì ít nhất 2 lượt lên; lượt cùng cấp không tính.
    .breach = Thiếu { $amount } lượt lên cấp trên trong các lượt { $label }.
    .param-min_share = Tỷ lệ tối thiểu trên số lượt giữa các cấp.

rule-block_flow = Luân chuyển giữa các khối
    .meaning = Từ mỗi khối sang mỗi khối khác có ít nhất số cán bộ quy định được chuyển.
    .formula = với mỗi cặp khối có thứ tự (a, b): số lượt từ a sang b >= min
    .example = Với ba khối và min = 1, giữa hai khối bất kỳ có một lượt mỗi chiều, tổng cộng sáu lượt.
    .breach = Thiếu { $amount } lượt trên chiều { $label }.
    .param-min = Số lượt luân chuyển ít nhất, mỗi chiều.
    .param-blocks = Các khối liên quan; không nêu = mọi khối có đơn vị.

rule-women_share = Tỷ lệ nữ
    .meaning = Số nữ, chia cho tổng số người được tính, không thấp hơn tỷ lệ quy định: trong những người được chuyển, trong mọi người giữ vị trí sau kế hoạch, hoặc trong những người giữ vị trí của từng cấp và khối sau kế hoạch. Chưa rõ giới tính thì không tính là nữ.
    .formula = số nữ trong những người được tính >= min_share * số người được tính
    .denominator = movers: số lượt luân chuyển của kế hoạch; all: số người giữ vị trí sau kế hoạch; unit-group: số người giữ vị trí sau kế hoạch của từng cấp và khối có ít nhất min_group chỗ
    .example = Với 0.15, kế hoạch 20 lượt có ít nhất 3 nữ trong những người được chuyển.
    .breach = Thiếu { $amount } nữ trong { $label }.
    .param-min_share = Tỷ lệ tối thiểu.
    .param-of = movers: người được chuyển, all: mọi người giữ vị trí, hoặc unit-group: người giữ vị trí theo cấp và khối.
    .param-min_group = Số chỗ mà dưới mức đó tỷ lệ của một cấp và khối trở thành số đếm: tỷ lệ đó nhân với số chỗ, làm tròn xuống; 0 là không yêu cầu.

rule-young_share = Tỷ lệ cán bộ trẻ
    .meaning = Số cán bộ dưới độ tuổi quy định, chia cho tổng số người được tính, không thấp hơn tỷ lệ quy định: trong những người được chuyển, trong mọi người giữ vị trí sau kế hoạch, hoặc trong những người giữ vị trí của từng cấp và khối sau kế hoạch. Chưa rõ ngày sinh thì không tính là trẻ.
    .formula = số cán bộ dưới độ tuổi trong những người được tính >= min_share * số người được tính
    .denominator = movers: số lượt luân chuyển của kế hoạch; all: số người giữ vị trí sau kế hoạch; unit-group: số người giữ vị trí sau kế hoạch của từng cấp và khối có ít nhất min_group chỗ
    .example = Với 0.1 và tuổi 40, kế hoạch 20 lượt có ít nhất 2 người được chuyển chưa đến 40 tuổi.
    .breach = Thiếu { $amount } cán bộ trẻ trong { $label }.
    .param-min_share = Tỷ lệ tối thiểu.
    .param-of = movers: người được chuyển, all: mọi người giữ vị trí, hoặc unit-group: người giữ vị trí theo cấp và khối.
    .param-min_group = Số chỗ mà dưới mức đó tỷ lệ của một cấp và khối trở thành số đếm: tỷ lệ đó nhân với số chỗ, làm tròn xuống; 0 là không yêu cầu.
    .param-age = Tuổi tròn tại ngày lập kế hoạch mà từ đó không còn là trẻ.

rule-minority_share = Tỷ lệ người dân tộc thiểu số
    .meaning = Số cán bộ người dân tộc thiểu số, chia cho tổng số người được tính, không thấp hơn tỷ lệ quy định: trong những người được chuyển, trong mọi người giữ vị trí sau kế hoạch, trong những người giữ vị trí của từng cấp và khối, hoặc trong những người giữ vị trí ở địa bàn khó khăn. Chưa rõ dân tộc thì không tính là dân tộc thiểu số.
    .formula = số cán bộ người dân tộc thiểu số trong những người được tính >= min_share * số người được tính
    .denominator = movers: số lượt luân chuyển của kế hoạch; all: số người giữ vị trí sau kế hoạch; unit-group: số người giữ vị trí sau kế hoạch của từng cấp và khối có ít nhất min_group chỗ; area: số người giữ vị trí sau kế hoạch ở địa bàn mức 1 hoặc 2
    .example = Với of = area và 0.05, 60 lãnh đạo ở địa bàn khó khăn có ít nhất 3 người dân tộc thiểu số.
    .breach = Thiếu { $amount } cán bộ người dân tộc thiểu số trong { $label }.
    .param-min_share = Tỷ lệ tối thiểu.
    .param-of = movers: người được chuyển, all: mọi người giữ vị trí, unit-group: người giữ vị trí theo cấp và khối, hoặc area: người giữ vị trí ở địa bàn khó khăn.
    .param-min_group = Số chỗ mà dưới mức đó tỷ lệ của một cấp và khối trở thành số đếm: tỷ lệ đó nhân với số chỗ, làm tròn xuống; 0 là không yêu cầu.
    .param-levels = Cấp của các vị trí được tính; không nêu = tất cả.

rule-difficult_area_first = Ưu tiên địa bàn khó khăn
    .meaning = Ở địa bàn mức khó khăn g, mỗi chỗ trống bị tính số điểm vacancy nhân với g, và mỗi lượt luân chuyển đến của cán bộ có mức xếp loại gần nhất là xuất sắc được cộng số điểm strong nhân với g.
    .formula = giá = tổng theo các địa bàn mức g của g * (vacancy * số chỗ trống - strong * số lượt chuyển đến địa bàn của cán bộ xếp loại xuất sắc)
    .example = Với vacancy = 2, một chỗ trống ở địa bàn đặc biệt khó khăn (mức 2) bị tính 4 điểm.
    .breach = Địa bàn khó khăn thêm { $amount }.
    .param-vacancy = Số điểm cho một chỗ trống, nhân với mức khó khăn của địa bàn.
    .param-strong = Số điểm được cộng cho một cán bộ giỏi chuyển đến, nhân với mức khó khăn.

rule-head_at_difficult = Cấp trưởng ở địa bàn khó khăn
    .meaning = Cán bộ chưa từng công tác ở một địa phương mà được điều đến đó thì được bố trí làm cấp trưởng, khi địa bàn có mức khó khăn quy định hoặc khó khăn hơn. Địa phương cũ được coi là địa phương đã tiếp nhận nó.
    .breach = Người mới đến địa bàn khó khăn không được bố trí làm cấp trưởng.
    .formula = tổng x của các lượt luân chuyển của người mới đến các vị trí ở địa bàn khó khăn không phải của cấp trưởng = 0
    .example = Với mức 1, người ở miền xuôi lên huyện miền núi làm bí thư, không làm cấp phó; người từng công tác ở đó có thể trở lại làm cấp phó.
    .param-min_grade = Mức khó khăn tối thiểu của các địa bàn liên quan.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-head_at_difficult = Cán bộ mới đến { $locality }, địa bàn mức { $grade }, mà vị trí không phải của cấp trưởng.

rule-burden_fairness = Chia đều gánh nặng địa bàn khó khăn
    .meaning = Gánh nặng của cán bộ được điều về một đơn vị ở địa bàn khó khăn là 1 cộng với số đợt công tác riêng biệt ở các địa bàn như vậy có thời gian nằm trong những năm được xét; gánh nặng lớn nhất trong những người được điều phải nhỏ, hoặc khi là điều kiện loại thì không gánh nặng nào vượt mức lớn nhất cho phép. Vị trí khác trong cùng đơn vị là tiếp nối đợt công tác.
    .breach = { $label ->
        [limit] Cán bộ được điều đến địa bàn khó khăn quá mức cho phép một lần.
       *[other] Gánh nặng lớn nhất về địa bàn khó khăn là { $amount }.
    }
    .formula = số lớn nhất của (1 + số đợt công tác đã qua ở địa bàn khó khăn) trong các cán bộ mà kế hoạch điều đến địa bàn khó khăn
    .example = Trong hai người được điều lên miền núi, một người lần đầu và một người đã có một đợt công tác ở đó năm năm trước, người thứ hai được tính: gánh nặng lớn nhất là 2.
    .param-years = Số năm trước ngày lập kế hoạch được xét.
    .param-min_grade = Mức khó khăn tối thiểu của các địa bàn được tính.
    .param-max = Gánh nặng lớn nhất mà điều kiện loại cho qua.
    .param-gap_days = Số ngày được phép cách quãng giữa hai thời gian giữ chức mà vẫn coi là một đợt công tác; xem *Thời gian công tác liên tục*.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-burden_fairness = Cán bộ đã có { $stints } đợt công tác ở địa bàn khó khăn trong { $years } năm gần nhất, thêm một đợt nữa sẽ vượt { $max }.

rule-hardship_share = Tỷ lệ luân chuyển đến địa bàn khó khăn
    .meaning = Trong số lượt luân chuyển của cán bộ chưa công tác ở địa bàn khó khăn trong những năm được xét, số lượt đến địa bàn khó khăn không thấp hơn tỷ lệ quy định.
    .breach = Thiếu { $amount } lượt đến địa bàn khó khăn trong { $label }.
    .formula = tổng x của các lượt đến địa bàn khó khăn >= min_share * tổng x của các lượt luân chuyển, cả hai chỉ tính cán bộ chưa công tác ở địa bàn như vậy; mẫu số là số lượt của họ
    .denominator = số lượt luân chuyển của cán bộ chưa công tác ở địa bàn khó khăn trong những năm được xét
    .example = Với 0.2, khi 10 cán bộ chưa từng công tác ở miền núi được chuyển thì ít nhất 2 người đến đó.
    .param-min_share = Tỷ lệ tối thiểu trên số lượt này.
    .param-years = Số năm trước ngày lập kế hoạch được xét.
    .param-min_grade = Mức khó khăn tối thiểu của các địa bàn được tính.

rule-development = Đào tạo, bồi dưỡng qua thực tiễn
    .meaning = Lượt luân chuyển để đào tạo của cán bộ trong quy hoạch được cộng điểm: cho đợt công tác đầu tiên ở cấp thấp hơn mọi cấp đã công tác khi còn đủ trẻ, cho khối chưa từng công tác, cho vị trí cấp trưởng đầu tiên.
    .formula = điểm cộng = grassroots * số đợt công tác đầu tiên ở cấp thấp hơn mọi cấp đã công tác + cross_block * số lượt sang khối chưa từng công tác + head * số vị trí cấp trưởng đầu tiên, tính trên các lượt luân chuyển để đào tạo của cán bộ trong quy hoạch
    .example = Cán bộ trong quy hoạch 38 tuổi từ cơ quan tỉnh được cộng 3 điểm khi làm cấp phó ở huyện, và thêm 2 điểm nếu vị trí là cấp trưởng.
    .breach = Đào tạo, bồi dưỡng thêm { $amount }.
    .param-grassroots = Số điểm cho đợt công tác đầu tiên ở cấp dưới.
    .param-cross_block = Số điểm cho khối chưa từng công tác.
    .param-head = Số điểm cho vị trí cấp trưởng đầu tiên.
    .param-age = Tuổi tròn mà từ đó đợt công tác ở cấp dưới không được cộng điểm.

rule-fit = Mức phù hợp
    .meaning = Mỗi cán bộ được bố trí có chi phí bằng mức mặc định trừ mức phù hợp (0 đến 100) với vị trí giữ sau kế hoạch: số điểm trên mức mặc định là điểm cộng, còn cặp chưa ai đánh giá thì không tính.
    .formula = giá = tổng theo các cán bộ được bố trí của (default - mức phù hợp của cặp)
    .example = Với mức mặc định 50, cặp có mức phù hợp 80 được cộng 30 điểm, cặp có mức 20 có chi phí 30.
    .breach = Mức phù hợp thấp hơn mức mặc định { $amount }.
    .param-default = Mức phù hợp của cặp mà pairs.csv không nêu.

rule-distance = Khoảng cách
    .meaning = Mỗi lượt luân chuyển có chi phí bằng số bậc khoảng cách mà lượt đó đạt tới, tính theo đường thẳng từ đơn vị hiện tại hoặc gần nhất; khi là điều kiện loại thì lượt vượt giới hạn bị từ chối. Chưa rõ địa điểm thì coi như không có khoảng cách.
    .formula = giá = tổng theo các lượt luân chuyển của số bậc có số kilômét đã đạt tới; khi là điều kiện loại thì lượt vượt max_km bị từ chối
    .example = Với các bậc từ 15 và 40 km, lượt 12 km không tính, lượt 30 km tính 1, lượt 80 km tính 2.
    .breach = { $label ->
        [limit] Lượt luân chuyển đi quá xa.
       *[other] Lượt luân chuyển đạt tới { $amount } bậc khoảng cách.
    }
    .param-bands_km = Số kilômét bắt đầu mỗi bậc.
    .param-max_km = Số kilômét mà vượt quá thì điều kiện loại từ chối; 0 = không có.
    .param-levels = Cấp của các vị trí được tính; không nêu = tất cả.
    .param-exempt_purposes = Các mục đích luân chuyển không phải áp dụng quy tắc này.
refusal-distance = Vị trí cách { $km } km, quá { $max_km } km.

rule-joint_spouse = Vợ chồng ở cùng nơi
    .meaning = Cặp vợ chồng cùng giữ vị trí sau kế hoạch thì giữ vị trí tại cùng một nơi; mỗi cặp ở hai nơi tính 1. Miễn trừ của một người là cặp được qua.
    .breach = Cặp vợ chồng công tác ở hai nơi ({ $label }).
    .formula = số cặp mà cả hai giữ vị trí sau kế hoạch, ở những nơi khác nhau
    .waiver = Miễn trừ cho một trong hai người là cả hai được qua.
    .example = Khi một người trong cặp ở lại một huyện còn người kia được điều sang huyện khác, kế hoạch chịu giá 1.
    .param-relations = Các quan hệ được coi là một cặp; không nêu = mọi quan hệ.
    .param-per = Thế nào là một nơi: một địa phương với mọi cơ quan của nó, hoặc từng đơn vị.

rule-moves = Lượt luân chuyển
    .meaning = Mỗi người đương nhiệm không giữ vị trí hiện tại tính 1; người mất vị trí cùng với đơn vị không tính.
    .formula = giá = số người đương nhiệm ở vị trí của đơn vị còn hiệu lực không giữ vị trí hiện tại
    .example = Với trọng số 2, hai cán bộ đổi chỗ cho nhau có chi phí 4.
    .breach = { $amount } người đương nhiệm rời vị trí.

rule-pair_cost = Chi phí của cặp
    .meaning = Mỗi cán bộ được bố trí có chi phí như pairs.csv ghi cho cặp, kể cả khi ở lại; chi phí không nêu là 0.
    .formula = giá = tổng theo các cán bộ được bố trí của chi phí của cặp
    .example = Cặp có chi phí 12 trong pairs.csv cộng thêm 12, dù là chuyển hay ở lại.
    .breach = Một cặp có chi phí { $amount }.

rule-budget = Hạn mức của vị trí
    .meaning = Tổng tải của những người giữ một vị trí sau kế hoạch không vượt quá hạn mức của vị trí; tải không nêu là 0.
    .formula = với mỗi vị trí p có hạn mức: tổng tải của những người giữ p sau kế hoạch <= hạn mức của p
    .example = Vị trí có hạn mức 10 nhận được tải 6 và 4, không nhận được 6 và 5.
    .breach = Hạn mức của { $label } bị vượt { $amount }.

rule-age_brackets = Cơ cấu độ tuổi
    .meaning = Trong những người giữ vị trí sau kế hoạch, của từng cấp và khối hoặc tất cả, mỗi độ tuổi chiếm tỷ lệ trong khoảng quy định. Người chưa rõ ngày sinh không thuộc độ tuổi nào nhưng có trong tổng số; độ tuổi không có tỷ lệ trong một danh sách thì không bị giới hạn ở phía đó.
    .formula = min_shares[b] * tổng x theo mọi cặp của nhóm <= tổng x theo các cặp của cán bộ thuộc độ tuổi b <= max_shares[b] * cùng tổng đó. Ở nhóm có số chỗ ít hơn min_group: floor(min_shares[b] * số chỗ) <= tổng x của độ tuổi b <= ceil(max_shares[b] * số chỗ).
    .denominator = số người giữ vị trí sau kế hoạch, của từng cấp và khối hoặc tất cả; ở nhóm nhỏ là số chỗ
    .example = Với các khoảng thông dụng, một cấp và khối có 30 người giữ vị trí sau kế hoạch có ít nhất 3 người dưới 40 tuổi và 12 đến 15 người từ 40 đến 49 tuổi.
    .breach = Một độ tuổi lệch { $amount } cán bộ: { $label }.
    .param-ages = Các tuổi tròn tại ngày lập kế hoạch mà độ tuổi tiếp theo bắt đầu.
    .param-min_shares = Tỷ lệ tối thiểu của mỗi độ tuổi, trẻ nhất trước: nhiều hơn ages một số.
    .param-max_shares = Tỷ lệ lớn nhất của mỗi độ tuổi, trẻ nhất trước: nhiều hơn ages một số.
    .param-of = unit-group: người giữ vị trí theo cấp và khối, hoặc tất cả người giữ vị trí (all).
    .param-min_group = Số chỗ mà dưới mức đó tỷ lệ của một cấp và khối trở thành số đếm: các tỷ lệ đó nhân với số chỗ, mức tối thiểu làm tròn xuống và mức lớn nhất làm tròn lên.
    .param-levels = Các cấp có vị trí được tính; không nêu = tất cả.

rule-direction_count = Số lượt theo hướng
    .meaning = Số lượt luân chuyển từ các cấp được nêu đến các cấp được nêu nằm giữa mức ít nhất và mức nhiều nhất. Lượt của người chưa từng công tác ở đâu không đi từ cấp nào có thể nêu.
    .formula = min <= tổng x của các lượt từ các cấp của from đến các cấp của to <= max.
    .example = from = ["district"], to = ["commune"], min = 20: ít nhất hai mươi cán bộ từ huyện xuống xã.
    .breach = Số lượt luân chuyển { $label } lệch khoảng quy định { $amount } lượt.
    .param-from = Các cấp nơi đi; không nêu = bất kỳ.
    .param-to = Các cấp nơi đến; không nêu = bất kỳ.
    .param-min = Số lượt luân chuyển ít nhất.
    .param-max = Số lượt luân chuyển nhiều nhất.

rule-pool_openness = Độ mở của nguồn cán bộ
    .meaning = Số lượt luân chuyển của người đến từ địa phương khác, chia cho tổng số lượt về các vị trí thuộc các cấp được nêu, không thấp hơn tỷ lệ quy định. Nơi đi chưa rõ không tính là địa phương khác.
    .formula = tổng x của các lượt từ địa phương khác >= min_share * tổng x của mọi lượt về các vị trí thuộc các cấp đó.
    .denominator = số lượt luân chuyển của kế hoạch về các vị trí thuộc các cấp đó
    .example = Với 0.2, trong mười lượt về vị trí cấp huyện có ít nhất hai lượt của người từ địa phương khác.
    .breach = Thiếu { $amount } lượt từ địa phương khác trong { $label }.
    .param-min_share = Tỷ lệ tối thiểu trên số lượt.
    .param-levels = Cấp của các vị trí chuyển đến; không nêu = tất cả.

rule-homegrown_balance = Cân đối cán bộ tại chỗ
    .meaning = Ở mỗi địa phương, số cán bộ không phải là người địa phương, chia cho tổng số người giữ vị trí sau kế hoạch, không vượt quá tỷ lệ quy định. Người chưa rõ quê quán không tính là người nơi khác.
    .formula = với mỗi địa phương: tổng x theo các cặp của người không phải là người địa phương <= max_share * tổng x theo mọi cặp. Ở địa phương có số chỗ ít hơn min_group: tổng x theo các cặp của người không phải là người địa phương <= ceil(max_share * số chỗ).
    .denominator = số người giữ vị trí của mỗi địa phương sau kế hoạch; ở địa phương nhỏ là số chỗ
    .example = Với 0.5, huyện có 24 người giữ vị trí sau kế hoạch có nhiều nhất 12 người nơi khác, huyện có 5 chỗ có nhiều nhất 3.
    .breach = Thừa { $amount } người nơi khác ở { $label }.
    .param-max_share = Tỷ lệ lớn nhất trên số người giữ vị trí.
    .param-min_group = Số chỗ mà dưới mức đó tỷ lệ của một địa phương trở thành số đếm: tỷ lệ đó nhân với số chỗ, làm tròn lên.
    .param-levels = Cấp của các vị trí được tính; không nêu = tất cả.

rule-skill_supply = Bảo đảm ngành chuyên môn
    .meaning = Ở mỗi nơi, số người giữ vị trí thuộc một ngành chuyên môn sau kế hoạch không ít hơn số chỗ chỉ yêu cầu ngành đó; nếu tính cả phần dư thì không nhiều hơn số chỗ có nêu ngành đó hoặc không nêu ngành nào.
    .formula = với mỗi nơi và ngành f: tổng x theo các cặp của cán bộ ngành f >= số chỗ chỉ yêu cầu f; với surplus: cùng tổng đó <= số chỗ có nêu f hoặc không nêu ngành nào.
    .example = Cơ quan tài chính có hai vị trí chỉ yêu cầu ngành kinh tế thì có ít nhất hai người ngành kinh tế, dù họ ở vị trí nào của cơ quan.
    .breach = Thừa hoặc thiếu { $amount } cán bộ của một ngành: { $label }.
    .param-per = Thế nào là một nơi: từng đơn vị, hoặc một địa phương với mọi cơ quan của nó.
    .param-surplus = Có tính cả trường hợp số người của một ngành nhiều hơn số chỗ nhận ngành đó hay không.
    .param-levels = Cấp của các vị trí được tính; không nêu = tất cả.

rule-origin_loss = Mất cán bộ giỏi ở nơi đi
    .meaning = Trong những người đương nhiệm của một nơi có mức xếp loại gần nhất là xuất sắc, số người rời vị trí trong một kế hoạch không vượt quá mức cho phép. Người mất vị trí cùng với đơn vị không tính.
    .formula = với mỗi nơi: số người đương nhiệm giỏi - tổng x của việc họ ở lại <= max.
    .example = Với 2, huyện có bốn lãnh đạo xếp loại xuất sắc cho đi nhiều nhất hai người trong số đó.
    .breach = Thừa { $amount } lãnh đạo giỏi rời { $label }.
    .param-max = Số người đương nhiệm giỏi được rời một nơi.
    .param-per = Thế nào là một nơi: một địa phương với mọi cơ quan của nó, hoặc từng đơn vị.
    .param-levels = Cấp của các vị trí họ rời; không nêu = tất cả.

rule-backfill = Bố trí thay thế
    .meaning = Một nơi có số chỗ trống sau kế hoạch không vượt quá mức cho phép, hoặc không vượt quá số chỗ trống trước kế hoạch nếu số đó lớn hơn.
    .formula = với mỗi nơi: tổng v theo các vị trí của nơi đó <= số lớn hơn trong max và số chỗ trống trước kế hoạch.
    .example = Với 1, đơn vị trước đó đủ người có nhiều nhất một chỗ trống sau kế hoạch, đơn vị trước đó có ba chỗ trống thì nhiều nhất ba.
    .breach = Thừa { $amount } chỗ trống ở { $label }.
    .param-max = Số chỗ trống một nơi được có.
    .param-per = Thế nào là một nơi: từng đơn vị, hoặc một địa phương với mọi cơ quan của nó.

rule-women_present = Có cán bộ nữ
    .meaning = Mỗi nơi có số chỗ từ mức quy định trở lên thì có ít nhất số nữ quy định trong những người giữ vị trí sau kế hoạch. Chưa rõ giới tính thì không tính là nữ.
    .formula = với mỗi nơi có số chỗ >= min_seats: tổng x theo các cặp của cán bộ nữ >= min.
    .example = Với 1 và 5, huyện có chín chỗ lãnh đạo có ít nhất một nữ trong số đó.
    .breach = Thiếu { $amount } nữ ở { $label }.
    .param-min = Số nữ ít nhất.
    .param-per = Thế nào là một nơi: một địa phương với mọi cơ quan của nó, hoặc từng đơn vị.
    .param-levels = Cấp của các vị trí được tính; không nêu = tất cả.
    .param-min_seats = Số chỗ mà dưới mức đó không yêu cầu đối với nơi đó.

rule-preference = Nguyện vọng
    .meaning = Mỗi lượt luân chuyển có chi phí bằng mức mặc định trừ mức nguyện vọng của cán bộ trong pairs.csv: số điểm trên mức mặc định là điểm cộng, còn lượt không nêu gì thì không tính. Ở lại không tính.
    .formula = tổng của (default - mức nguyện vọng) * x theo các lượt luân chuyển.
    .example = Với mức mặc định 5, lượt mà cán bộ mong muốn ở mức 8 được cộng 3, lượt ở mức 2 có chi phí 3.
    .breach = Mức nguyện vọng thấp hơn mức mặc định { $amount }.
    .param-default = Mức nguyện vọng đối với lượt luân chuyển mà pairs.csv không nêu.

rule-cost = Phụ cấp, trợ cấp
    .meaning = Mỗi lượt luân chuyển có chi phí bằng các khoản phụ cấp, trợ cấp, theo đơn vị tiền của bộ dữ liệu: một lần theo hướng và mức khó khăn của địa bàn nơi đến, và hằng tháng gồm sinh hoạt phí và tiền đi lại, tiền đi lại tính theo khoảng cách đường thẳng. Người chưa từng công tác ở đâu coi như chuyển ngang, chưa rõ địa điểm thì coi như không có khoảng cách. Lượt theo mục đích được miễn không tính chi phí. Khi là quy tắc bắt buộc hoặc chỉ tiêu, tổng chi phí của mọi lượt không vượt quá ngân sách.
    .formula = tổng của (once[hướng][mức khó khăn] + months * (monthly + travel[số bậc đạt tới])) * x theo các lượt không thuộc mục đích được miễn; bắt buộc hoặc chỉ tiêu: tổng đó <= budget, và chỉ tiêu tính phần vượt theo từng step, làm tròn lên.
    .example = Với các mức thông dụng, lượt từ tỉnh về xã có mức khó khăn cao nhất, cách 50 km, có chi phí 10.5 + 36 * (1.5 + 1.5) = 118.5 triệu.
    .breach = { $label ->
        [budget] Phụ cấp, trợ cấp vượt ngân sách { $amount } bước.
       *[other] Một lượt luân chuyển có chi phí phụ cấp, trợ cấp { $amount }.
    }
    .param-down = Số tiền chi một lần cho lượt xuống cấp dưới, theo mức khó khăn của địa bàn nơi đến từ 0; mục cuối áp dụng cho mọi mức tiếp theo.
    .param-up = Số tiền chi một lần cho lượt lên cấp trên, cũng theo mức khó khăn của địa bàn.
    .param-lateral = Số tiền chi một lần cho lượt trong cùng cấp, cũng theo mức khó khăn của địa bàn.
    .param-monthly = Sinh hoạt phí mỗi tháng.
    .param-months = Số tháng được chi trả.
    .param-bands_km = Số kilômét bắt đầu mỗi bậc khoảng cách.
    .param-travel = Tiền đi lại mỗi tháng theo số bậc đạt tới, kể từ không bậc nào; mục cuối áp dụng cho mọi mức tiếp theo.
    .param-budget = Tổng chi phí lớn nhất của mọi lượt, khi là quy tắc bắt buộc hoặc chỉ tiêu.
    .param-step = Thế nào là một đơn vị vượt ngân sách, khi là chỉ tiêu.
    .param-exempt_purposes = Các mục đích luân chuyển không tính chi phí.

rule-persistence = Giữ ổn định so với dự thảo trước
    .meaning = Mỗi cán bộ có vị trí sau kế hoạch khác với vị trí mà dự thảo được duyệt gần nhất (baseline.csv) đã giao là một thay đổi; cán bộ không có trong đó được coi là giữ vị trí hiện tại, hoặc không xét. Vị trí đã hết cùng với đơn vị thì không yêu cầu ai giữ. Khi là quy tắc bắt buộc hoặc chỉ tiêu, số thay đổi không vượt quá mức cho phép.
    .formula = tổng theo các cán bộ có trong danh sách của (1 - x của cặp trong baseline) + tổng theo người đương nhiệm không có trong danh sách của (1 - x của việc ở lại); bắt buộc hoặc chỉ tiêu: tổng đó <= max.
    .example = Trong 120 cán bộ của dự thảo trước, dự thảo mới bố trí 117 người vào đúng vị trí cũ: ba thay đổi.
    .breach = { $label ->
        [changes] Thừa { $amount } thay đổi so với dự thảo trước.
       *[other] Dự thảo trước bố trí khác.
    }
    .param-unlisted = stay: người không có trong baseline được coi là ở lại; ignore: không xét.
    .param-max = Số thay đổi nhiều nhất, khi là quy tắc bắt buộc hoặc chỉ tiêu.

rule-max_disappointment = Mức hụt nguyện vọng lớn nhất
    .meaning = Kế hoạch có chi phí bằng mức hụt nguyện vọng lớn nhất của một cán bộ được chuyển: mức nguyện vọng cao nhất mà pairs.csv ghi cho cán bộ, trừ mức nguyện vọng đối với vị trí được nhận. Tính theo địa phương thì chi phí là số người giữ vị trí lớn nhất mà một địa phương mất đi.
    .formula = số lớn nhất, theo các cán bộ được chuyển, của mức nguyện vọng cao nhất - mức nguyện vọng của cặp được chọn; hoặc, theo các địa phương, của số người giữ vị trí trước kế hoạch - tổng x theo các cặp của địa phương; không bao giờ dưới 0.
    .example = Một người được chuyển nhận nguyện vọng thứ hai, 7 thay vì 9, người khác nhận 2 thay vì 8: kế hoạch có chi phí 6.
    .breach = Người hoặc nơi thiệt nhất mất { $amount }.
    .param-over = officials: cán bộ được chuyển, hoặc localities: địa phương.
    .param-default = Mức nguyện vọng đối với vị trí mà pairs.csv không nêu.

rule-return_right = Quyền trở về
    .meaning = Cán bộ có đợt luân chuyển đã đủ số tháng quy định và có đơn vị để trở về thì sau kế hoạch giữ một vị trí ở đơn vị đó, hoặc cấp dưới của nó, hoặc được bố trí ổn định ở đơn vị của đợt công tác. Đơn vị cũ được tính là đơn vị kế thừa nó.
    .formula = với mỗi cán bộ đã hết đợt công tác: tổng x theo các cặp ở đơn vị trở về và cấp dưới + tổng x theo các cặp ở đơn vị của đợt công tác >= 1.
    .waiver = Cán bộ được nêu tên không trở về cũng không bố trí ổn định, và không tính gì.
    .example = Người từ cơ quan tài chính về xã cách đây 37 tháng thì trở lại cơ quan đó hoặc ở lại xã.
    .breach = { $label } đã hết đợt công tác mà chưa trở về, cũng chưa được bố trí ổn định.
    .param-months = Số tháng trọn mà sau đó đợt công tác coi là đã hết tại ngày lập kế hoạch.

rule-return_seat = Chỗ dành cho người trở về
    .meaning = Đơn vị mà cán bộ sẽ trở về, vì đợt công tác của họ kết thúc trong số tháng sắp tới, dành chỗ trống cho họ, ở đơn vị hoặc cấp dưới: theo số quy định, nhưng không nhiều hơn số người trở về và không nhiều hơn số chỗ hiện có. Cán bộ có đợt công tác đã đủ số tháng không tính, vì có thể trở về ngay trong kế hoạch này.
    .formula = với mỗi đơn vị trở về: tổng v theo các vị trí của đơn vị >= số nhỏ nhất trong seats, số cán bộ trở về trong months_ahead, và số chỗ của đơn vị.
    .example = Hai cán bộ có đợt công tác kết thúc sau tám tháng trở về một huyện: với seats = 1, một chỗ của huyện được để trống.
    .breach = Thiếu { $amount } chỗ dành cho người trở về { $label }.
    .param-months_ahead = Số tháng sau ngày lập kế hoạch mà trong đó đợt công tác kết thúc.
    .param-months = Số tháng trọn của một đợt công tác.
    .param-seats = Số chỗ nhiều nhất được dành ở một đơn vị.

rule-successor_place = Bố trí ở đơn vị kế thừa
    .meaning = Cán bộ có vị trí đã hết cùng với đơn vị được bố trí trong địa phương mà địa phương cũ được kế thừa; mỗi người được bố trí ở nơi khác tính 1. Nơi không còn địa phương kế thừa thì không yêu cầu ai.
    .formula = tổng x của các lượt luân chuyển của cán bộ hết vị trí cùng với đơn vị đến các vị trí ngoài địa phương kế thừa.
    .waiver = Cán bộ được nêu tên có thể được bố trí ở bất kỳ nơi nào và không tính gì.
    .example = Sau khi sáp nhập hai huyện, chủ tịch huyện cũ được bố trí ở huyện mới hoặc ở bất kỳ cơ quan nào của huyện đó.
    .breach = Cán bộ của đơn vị cũ được bố trí ngoài đơn vị kế thừa.
