# A roster as a workbook, and one to be filled in.

roster-key = Khóa
roster-value = Giá trị
roster-guide = Hướng dẫn
roster-words = Danh mục
roster-sheet = Trang tính
roster-column = Cột
roster-needed = Bắt buộc
roster-meaning = Ý nghĩa
roster-example = Ví dụ
roster-word = Từ
roster-also = Cũng đọc được
roster-yes = có
roster-either = một trong hai
roster-note-needed = Bắt buộc ở mọi dòng.
roster-note-either = Mỗi dòng cần cột này hoặc "{ $other }".
roster-note-words = Một trong các từ: { $words }.
roster-note-example = Ví dụ: { $example }

## The guide of a workbook to be filled in

guide-title = Cách điền sổ tính này
guide-what = Mỗi trang tính là một danh sách: mỗi đơn vị, vị trí, cán bộ... một dòng, bắt đầu ngay dưới dòng tiêu đề cột. Trang này và trang "{ $words }" không được đọc.
guide-required = Các trang bắt buộc phải điền: { $sheets }. Các trang khác dành cho những điều biết thêm; có thể để trống.
guide-columns = Cột có tiêu đề màu vàng là cột bắt buộc ở mọi dòng. Các ô khác có thể để trống: khi đó coi như chưa biết.
guide-notes = Đưa chuột vào tiêu đề cột để đọc ý nghĩa của cột; bảng dưới đây cũng nêu như vậy, kèm ví dụ cho từng ô.
guide-codes = Các trang liên kết với nhau bằng mã: vị trí ghi mã đơn vị của mình, quá trình công tác ghi mã cán bộ và mã vị trí. Mã gồm chữ và số tùy ý, miễn là mỗi mã chỉ có một lần trong trang của nó.
guide-words = Một số cột chỉ nhận những từ nhất định: ô của cột có sẵn danh sách để chọn, và trang "{ $words }" liệt kê các từ đó cùng những cách viết khác cũng đọc được. Không phân biệt dấu và chữ hoa.
guide-dates = Ngày là ngày của chương trình bảng tính, hoặc văn bản như 05/01/2026 (ngày, tháng, năm) hay 2026-01-05.
guide-career = Trong trang "{ $tenures }", mỗi vị trí đã giữ là một dòng riêng; vị trí đang giữ thì không có ngày kết thúc.
guide-titles = Giữ nguyên tên trang tính và tiêu đề cột. Có thể thêm tên danh sách phía trên, cột số thứ tự, cột ghi chú, dòng tổng cộng: chúng được bỏ qua.
guide-model = Mô hình chính sách là { $model }, ghi trong trang "{ $instance }"; lệnh luan rules --model { $model } in các quy tắc của mô hình.
guide-check = Điền xong, chạy luan check SO.xlsx: mọi lỗi được nêu kèm trang tính, ô và cách sửa.
guide-plan = Khi không còn lỗi, chạy luan plan SO.xlsx --out out để lập dự thảo kế hoạch. Mọi việc chỉ diễn ra trên máy này.

## What each file is for

file-instance = Tên bộ dữ liệu, ngày lập kế hoạch và mô hình.
file-units = Mọi đơn vị có vị trí, hoặc là quê quán, nơi đã công tác của cán bộ, cùng các đơn vị cấp trên.
file-posts = Mọi vị trí được xét, có người giữ hoặc đang trống.
file-officials = Mọi cán bộ được xét.
file-tenures = Mọi vị trí cán bộ đang giữ và đã giữ, mỗi vị trí một dòng.
file-residences = Nơi cán bộ đã cư trú, học tập, để xét ai là người địa phương.
file-evaluations = Kết quả đánh giá, xếp loại hằng năm.
file-pool = Ai được quy hoạch vào chức danh hoặc vị trí nào.
file-pairs = Điều đã biết về một cán bộ ở một vị trí.
file-restrictions = Ai tạm thời chưa được xem xét, đến khi nào.
file-relations = Người có quan hệ gia đình, không nên cùng công tác một nơi.
file-decisions = Quyết định của hội đồng về từng cán bộ.
file-baseline = Kế hoạch được duyệt gần nhất, khi cần thay đổi ít nhất.
file-labels = Tên gọi bằng ngôn ngữ khác của đơn vị, chức danh, cấp, khối, dùng cho báo cáo bằng ngôn ngữ đó.

## What each column means

column-instance-name = Tên của bộ dữ liệu trong các báo cáo.
    .example = Tỉnh Lam 2026
column-instance-plan_date = Ngày lập kế hoạch: tuổi, nhiệm kỳ và các hạn chế tính đến ngày này.
    .example = 05/01/2026
column-instance-model = Mô hình chính sách: tên của mô hình có sẵn, hoặc tên tệp đặt cạnh tệp này.
    .example = regulation-65
column-instance-language = Ngôn ngữ của thông báo về bộ dữ liệu này: en hoặc vi.
    .example = vi
column-instance-currency = Đơn vị tiền của chi phí và định mức.
    .example = VND
column-instance-notes = Điều cần biết về bộ dữ liệu.
    .example = Dự thảo lần hai
column-units-unit_id = Mã của đơn vị, mỗi mã một lần trong trang này; các trang khác dùng mã này để chỉ đơn vị.
    .example = ĐV-02
column-units-name = Tên đơn vị.
    .example = Ủy ban nhân dân huyện Đồng Bằng
column-units-level = Cấp của đơn vị.
    .example = Huyện
column-units-block = Khối của đơn vị.
    .example = Chính quyền
column-units-parent_id = Mã của đơn vị cấp trên; để trống nếu là đơn vị cao nhất.
    .example = ĐV-01
column-units-territory = Đơn vị có là địa bàn mà cán bộ có thể là người địa phương không, ví dụ tỉnh, huyện.
    .example = Có
column-units-area_grade = Mức độ khó khăn của địa bàn; để trống = bình thường.
    .example = Khó khăn
column-units-latitude = Vĩ độ của trụ sở, tính bằng độ, để tính khoảng cách.
    .example = 15,57
column-units-longitude = Kinh độ của trụ sở, tính bằng độ.
    .example = 108,47
column-units-valid_from = Ngày đầu tiên đơn vị có hiệu lực; để trống = từ trước.
    .example = 01/07/2025
column-units-valid_to = Ngày cuối cùng đơn vị có hiệu lực; để trống = chưa kết thúc.
    .example = 30/06/2025
column-units-successor_id = Mã của đơn vị kế thừa.
    .example = ĐV-03
column-posts-post_id = Mã của vị trí, mỗi mã một lần trong trang này; các trang khác dùng mã này để chỉ vị trí.
    .example = VT-05
column-posts-unit_id = Mã của đơn vị có vị trí này.
    .example = ĐV-02
column-posts-title = Chức danh của vị trí, viết giống nhau ở mọi nơi cùng chức danh.
    .example = Chủ tịch UBND huyện
column-posts-rank = Bậc chức vụ bằng số, càng cao càng lớn.
    .example = 6
column-posts-head = Có là cấp trưởng, người đứng đầu đơn vị không.
    .example = Có
column-posts-seats = Số người giữ vị trí này; để trống = 1.
    .example = 1
column-posts-critical = Có là chức danh chủ chốt, không nên để trống, không.
    .example = Có
column-posts-nonlocal = Có cần người không phải là người địa phương không.
    .example = Có
column-posts-fields = Các lĩnh vực chuyên ngành mà vị trí yêu cầu, ngăn cách bằng dấu chấm phẩy.
    .example = hành chính; luật
column-posts-min_degree = Trình độ chuyên môn tối thiểu mà vị trí yêu cầu.
    .example = Đại học
column-posts-min_theory = Trình độ lý luận chính trị tối thiểu mà vị trí yêu cầu.
    .example = Cao cấp
column-posts-max_stay_years = Số năm nhiều nhất một người được giữ vị trí này.
    .example = 8
column-posts-priority = Chi phí của một chỗ trống, tính bằng điểm; để trống = 1.
    .example = 5
column-posts-budget = Tổng khối lượng hoặc kinh phí nhiều nhất của những người giữ vị trí này.
    .example = 100
column-officials-official_id = Mã của cán bộ, mỗi mã một lần trong trang này; các trang khác dùng mã này để chỉ cán bộ.
    .example = CB-003
column-officials-name = Họ và tên.
    .example = Trần Thị Mai
column-officials-gender = Giới tính.
    .example = Nữ
column-officials-birth_date = Ngày sinh; chỉ biết tháng và năm, hoặc năm, cũng được.
    .example = 17/02/1981
column-officials-ethnicity = Dân tộc.
    .example = Kinh
column-officials-home_unit_id = Mã đơn vị nơi quê quán.
    .example = ĐV-03
column-officials-birth_unit_id = Mã đơn vị nơi sinh.
    .example = ĐV-03
column-officials-degree = Trình độ chuyên môn cao nhất.
    .example = Thạc sĩ
column-officials-field = Chuyên ngành, cùng cách viết như ở vị trí.
    .example = luật
column-officials-theory_level = Trình độ lý luận chính trị.
    .example = Cao cấp
column-officials-retirement_date = Ngày nghỉ hưu nếu đã biết; nếu không, mô hình tự tính khi có quy định cách tính.
    .example = 28/02/2041
column-tenures-official_id = Mã cán bộ.
    .example = CB-003
column-tenures-start = Ngày bắt đầu giữ vị trí; chỉ biết tháng và năm, hoặc năm, cũng được.
    .example = 01/06/2021
column-tenures-post_id = Mã vị trí đã giữ; có mã vị trí thì không cần mã đơn vị.
    .example = VT-05
column-tenures-unit_id = Mã đơn vị công tác, khi vị trí không có trong bộ dữ liệu.
    .example = ĐV-02
column-tenures-end = Ngày cuối cùng giữ vị trí; để trống = đang giữ.
    .example = 31/12/2025
column-tenures-kind = Là bổ nhiệm hay một đợt luân chuyển; để trống = bổ nhiệm.
    .example = Luân chuyển
column-tenures-return_unit_id = Mã đơn vị nhận lại cán bộ sau đợt luân chuyển.
    .example = ĐV-01
column-residences-official_id = Mã cán bộ.
    .example = CB-003
column-residences-unit_id = Mã đơn vị nơi cán bộ đã cư trú hoặc học tập.
    .example = ĐV-03
column-residences-start = Ngày bắt đầu cư trú.
    .example = 17/02/1981
column-residences-end = Ngày cuối cùng cư trú; để trống = đến nay.
    .example = 31/08/1999
column-evaluations-official_id = Mã cán bộ.
    .example = CB-003
column-evaluations-year = Năm đánh giá.
    .example = 2025
column-evaluations-grade = Mức xếp loại của năm đó.
    .example = Hoàn thành tốt nhiệm vụ
column-pool-official_id = Mã cán bộ.
    .example = CB-003
column-pool-title = Chức danh mà cán bộ được quy hoạch.
    .example = Chủ tịch UBND huyện
column-pool-post_id = Mã vị trí mà cán bộ được quy hoạch, thay cho chức danh.
    .example = VT-05
column-pairs-official_id = Mã cán bộ.
    .example = CB-003
column-pairs-post_id = Mã vị trí được xét cho cán bộ này.
    .example = VT-05
column-pairs-allowed = Không = cán bộ không được nhận vị trí này; để trống = không nói gì.
    .example = Không
column-pairs-fit = Mức phù hợp của cán bộ với vị trí, từ 0 đến 100.
    .example = 75
column-pairs-preference = Mức nguyện vọng của cán bộ với vị trí, tính bằng điểm; dưới 0 = không muốn.
    .example = 6
column-pairs-cost = Chi phí của cặp này, bằng số nguyên.
    .example = 12
column-pairs-load = Cán bộ chiếm bao nhiêu trong định mức của vị trí.
    .example = 40
column-restrictions-official_id = Mã cán bộ tạm thời chưa được xem xét.
    .example = CB-008
column-restrictions-reason = Lý do, bằng một từ mà mô hình dùng: discipline (kỷ luật), illness (ốm đau), study (đi học), maternity (thai sản).
    .example = maternity
column-restrictions-until = Ngày cuối cùng của hạn chế; để trống = chưa biết ngày kết thúc.
    .example = 30/11/2026
column-relations-official_id = Mã cán bộ.
    .example = CB-003
column-relations-other_id = Mã cán bộ kia.
    .example = CB-004
column-relations-relation = Quan hệ giữa hai người, bằng một từ mà mô hình dùng: spouse (vợ chồng), parent (cha mẹ), child (con), sibling (anh chị em ruột).
    .example = spouse
column-decisions-action = Nội dung quyết định: chốt vào một vị trí, loại trừ khỏi vị trí, hoặc miễn trừ một quy tắc.
    .example = Chốt
column-decisions-official_id = Mã cán bộ mà quyết định nói đến.
    .example = CB-003
column-decisions-reason = Lý do của quyết định, bằng một câu.
    .example = Đang phụ trách dự án đến năm 2027
column-decisions-decided_by = Người hoặc cấp quyết định.
    .example = Ban Tổ chức
column-decisions-decided_on = Ngày quyết định.
    .example = 20/12/2025
column-decisions-post_id = Mã vị trí; để trống khi loại trừ = mọi lượt luân chuyển.
    .example = VT-05
column-decisions-rule = Tên quy tắc được miễn trừ.
    .example = min_stint
column-decisions-until = Ngày cuối cùng quyết định còn hiệu lực; để trống = không có thời hạn.
    .example = 31/12/2026
column-baseline-official_id = Mã cán bộ.
    .example = CB-003
column-baseline-post_id = Mã vị trí mà kế hoạch được duyệt gần nhất giao cho cán bộ.
    .example = VT-05
column-labels-kind = Đối tượng được đặt tên.
    .example = Chức danh
column-labels-key = Mã đơn vị, hoặc chức danh, cấp, khối như ghi trong dữ liệu.
    .example = Bí thư Huyện ủy
column-labels-language = Ngôn ngữ của tên gọi: en, vi.
    .example = en
column-labels-label = Tên gọi bằng ngôn ngữ đó.
    .example = District secretary
