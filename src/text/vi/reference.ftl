# What describes rules: the page of a model, the reference of all rules, the JSON schema of a model.

unit-months = { $count } tháng
    .name = tháng
unit-days = { $count } ngày
    .name = ngày
unit-years = { $count } năm
    .name = năm
unit-count = { $count }
    .name = số lượng
unit-points = { $count } điểm
    .name = điểm
unit-share = { $percent } %
    .name = tỷ lệ từ 0 đến 1
unit-km = { $count } km
    .name = ki-lô-mét
unit-money = { $amount }
    .name = số tiền, theo đơn vị nguyên của đồng tiền dùng trong bộ dữ liệu
unit-money_list = { $list }
    .name = danh sách số tiền
unit-year_list = { $list } năm
    .name = danh sách số năm, tăng dần
unit-share_list = { $list } %
    .name = danh sách tỷ lệ từ 0 đến 1
unit-relations =
    .name = danh sách từ của relations.csv
unit-groups =
    .name = danh sách các nhóm từ
unit-km_list = { $list } km
    .name = danh sách số ki-lô-mét
unit-flag =
    .name = có hoặc không
unit-purposes =
    .name = danh sách mục đích luân chuyển
unit-levels =
    .name = danh sách cấp
unit-blocks =
    .name = danh sách khối
unit-titles =
    .name = danh sách chức danh
unit-reasons =
    .name = danh sách lý do của restrictions.csv
unit-grade =
    .name = mức xếp loại
unit-choice =
    .name = một trong { $words }
value-yes = có
value-no = không
value-none-named = không nêu
value-none = không có

group-filter = Ai được chuyển đến đâu
    .about = Các quy tắc này loại các cặp cán bộ và vị trí trước khi tìm kiếm; miễn trừ cho phép một cán bộ qua một trong các quy tắc đó.
group-hard = Điều mọi kế hoạch phải đáp ứng
    .about = Kế hoạch vi phạm một trong các quy tắc này không bao giờ được đưa ra.
group-elastic = Chỉ tiêu
    .about = Kế hoạch có thể thiếu, với giá cho mỗi đơn vị được tính trong bậc ưu tiên của quy tắc; mỗi phần thiếu được báo cáo kèm những người liên quan.
group-objective = Giá
    .about = Căn cứ để so sánh các kế hoạch khi các chỉ tiêu còn để ngỏ lựa chọn; giá âm là điểm cộng.

## The page of a model

model-source-head = Nguồn
model-inherits = Kế thừa từ
model-link = { $model }: { $title }; nguồn: { $source }
model-use-of = một lần dùng khác của { $rule }
model-levels = Các cấp
model-blocks = Các khối
model-degrees = Trình độ chuyên môn
model-theory = Lý luận chính trị
model-majority = Dân tộc đa số
model-local = Người địa phương
model-local-native = người gốc địa phương theo { $places }
model-local-worked = người gốc địa phương theo { $places } đã công tác tại đó ít nhất { $percent } % thời gian công tác
model-local-years = và người đã sống, học tập hoặc công tác tại đó { $years } năm
model-local-lineage = đơn vị đã sáp nhập được tính như đơn vị tiếp nhận
model-local-no-lineage = đơn vị đã sáp nhập vẫn là một nơi riêng
model-local-source = ({ $source })
model-retirement = Nghỉ hưu
model-retirement-stated = vào ngày ghi trong officials.csv; không ghi thì không biết
model-retirement-one = vào ngày đã ghi, nếu không có thì ở độ tuổi { $age }
model-retirement-cohort = vào ngày đã ghi, nếu không có thì theo { $rows } nhóm giới tính và ngày sinh, ở độ tuổi từ { $least } đến { $most }
model-retirement-birthday = vào ngày đủ tuổi
model-retirement-month_end = vào ngày cuối cùng của tháng đủ tuổi
model-objective = Hàm mục tiêu
model-objective-lexicographic = lần lượt từng bậc ưu tiên, mỗi bậc trong phạm vi tối ưu của các bậc trước
model-objective-weighted = tổng của tất cả các bậc ưu tiên
model-pairs = Các cặp
model-pairs-all = mọi cán bộ với mọi vị trí
model-pairs-listed = các cặp trong pairs.csv, vị trí hiện tại của từng người đương nhiệm, và các khóa
model-tiers = Các bậc ưu tiên
model-tier-tolerance = { $id } (các bậc sau được làm giảm { $percent } %)
model-tier-gap = { $id } (quyết định trong khoảng cách { $percent } %)
model-emphases = Các hướng ưu tiên
model-emphasis = { $id }: { $rules }
model-emphasis-after = { $id }: { $rules }, sau { $tier }
model-tier-heading = Bậc ưu tiên { $tier }
model-default = mặc định
model-own-weight = riêng của mô hình
model-no-source = không nêu nguồn
model-was = trước là { $value } trong { $model }
model-was-default = trước là { $value } theo mặc định
model-weight = giá mỗi đơn vị
model-kind = loại
model-tier = bậc ưu tiên
model-source = nguồn

## The reference of all rules

reference-head = # Các quy tắc

    Tạo bằng `luan rules --reference` từ bảng quy tắc; không sửa bằng tay. Mô hình chính sách
    (`models/*.toml`) dùng một quy tắc bằng bảng `[[rule]]`; tham số nào không ghi thì lấy giá trị mặc định.
    Quy tắc làm gì trong mô hình là do loại của nó: *điều kiện loại* (`filter`) loại các cặp cán bộ và vị trí trước khi
    tìm kiếm; *quy tắc bắt buộc* (`hard`) thì mọi kế hoạch đều phải đáp ứng; *chỉ tiêu* (`elastic`) có thể không đạt, với giá cho mỗi
    đơn vị; *giá* (`objective`) là căn cứ so sánh các kế hoạch. Chỉ tiêu và giá được tính trong một bậc ưu tiên, và
    các bậc ưu tiên được quyết định lần lượt. "Thường" là điều áp dụng khi mô hình không nói khác.

    Ký hiệu trong công thức: *o* là cán bộ, *p* là vị trí; *lượt luân chuyển* (move) đưa một cán bộ sang vị trí khác
    với vị trí hiện tại; *người giữ chức* (holder) là người có vị trí sau kế hoạch, dù được chuyển hay ở lại. *x* của một cặp
    cán bộ và vị trí bằng 1 khi cán bộ giữ vị trí đó sau kế hoạch và bằng 0 khi không, vì vậy tổng các
    x là số cặp; *v* của một vị trí là số chỗ trống của vị trí đó sau kế hoạch. Tỷ lệ được tính trên số
    mà kế hoạch thực có, không bao giờ trên con số dự định.
reference-dates =
    Tháng là tháng trọn: một tháng kể từ một ngày được tính đủ vào ngày cùng số của tháng sau; tháng nào không có ngày
    đó thì vào ngày đầu của tháng kế tiếp, không bao giờ sớm hơn. Từ 31 tháng 8 đến 28 tháng 2 là năm tháng, đến 1 tháng 3
    là sáu tháng. Giới hạn tính theo số tháng được coi là đạt vào ngày mà tháng cuối cùng trong số đó trọn.

    Ngày nghỉ hưu là ngày ghi trong `officials.csv`. Khi không ghi, bảng `[retirement]`
    của mô hình có thể suy ra: `by = "age"` từ một tuổi chung, `by = "cohort"` từ dòng cuối cùng theo giới tính của
    cán bộ đã bắt đầu vào ngày sinh. Ngày đủ tuổi là ngày sinh cộng số tháng của tuổi đó (30 tháng 11
    cộng ba tháng là ngày cuối cùng của tháng 2); thời gian công tác kết thúc vào ngày đó (`day = "birthday"`) hoặc vào ngày
    cuối cùng của tháng đó (`day = "month_end"`). Mô hình tự ghi điều này hoặc kế thừa; tự luan không suy ra gì. Trong
    các mô hình kèm theo, `regulation-65` và các mô hình kế thừa từ đó có suy ra, theo lộ trình của Nghị định 135/2020/NĐ-CP.
    Ngày không ghi mà cũng không suy ra được là không biết, và có cảnh báo nêu tên người đó (W1025, hoặc W1002 và
    W1003 khi chỉ thiếu ngày sinh hoặc giới tính): khi đó `remaining_service` loại các lượt luân chuyển
    đòi hỏi thời gian công tác còn lại, `near_retirement` không loại gì, và `position_change` vẫn đòi hỏi chuyển đổi.
reference-index = | quy tắc | nội dung | loại |
reference-kinds = Loại
reference-usual = thường
reference-tier = Bậc ưu tiên thường dùng
reference-formula = Công thức
reference-denominator = Mẫu số
reference-source = Nguồn của các giá trị mặc định
reference-waiver = Miễn trừ
reference-waiver-filter = Cán bộ được nêu tên qua được quy tắc này, với mọi vị trí; thẩm tra không báo vi phạm đối với người đó.
reference-waiver-structural = Không có: quy tắc cơ cấu không thể miễn trừ.
reference-waiver-none = Không có: quy tắc tính tất cả mọi người, miễn trừ cho một cán bộ không làm thay đổi gì.
reference-structural = Mô hình nào cũng có quy tắc này, dù có ghi hay không.
reference-parameters = | tham số | đơn vị | mặc định | ý nghĩa |
reference-no-parameters = Không có tham số.
reference-parameters-head = Tham số
reference-parameter = { $name } = { $value } ({ $unit })
reference-example = Ví dụ

## What the rules stand on

facts = Cơ sở của các quy tắc

facts-months = Tháng và tuổi
    .about =
        Một tháng trọn vào ngày cùng số, và không bao giờ sớm hơn khi ở cuối tháng. Số tháng trọn từ
        ngày *a* đến ngày sau đó *b* là 12 × (năm của b − năm của a) + (tháng của b − tháng của a), trừ 1 khi số ngày trong
        tháng của b nhỏ hơn của a. Từ 31 tháng 8 đến 28 tháng 2 là 5 tháng, đến 1 tháng 3 là 6; người
        sinh ngày 29 tháng 2 thêm một tuổi vào ngày 1 tháng 3. Thời gian *m* tháng đã qua khi số tháng trọn của nó ít nhất
        bằng m; một năm là 12 tháng. Tuổi là số năm trọn từ ngày sinh đến ngày lập kế hoạch. Mọi quy tắc đều xét
        tại ngày lập kế hoạch: điều gì bắt đầu hoặc kết thúc sau ngày đó thì quy tắc không biết.
facts-service = Thời gian công tác liên tục
    .about =
        Một số quy tắc hỏi một người đã đứng đầu một đơn vị, làm cấp phó ở đó hoặc giữ một vị trí từ khi nào. Trong các
        thời gian giữ chức của cán bộ, được tính là những thời gian ở đơn vị hiện tại, hoặc ở đơn vị được tiếp nối trong đơn vị đó (xem *Đơn vị theo thời gian*), và
        ở vị trí mà quy tắc hỏi tới: vị trí cấp trưởng bất kỳ, cấp phó bất kỳ, hoặc riêng vị trí hiện tại. Thời điểm bắt đầu
        là ngày bắt đầu sớm nhất trong số đó của những thời gian giữ chức chưa kết thúc; không có thời gian giữ chức như vậy thì không có thời điểm này. Sau đó
        xét những thời gian đã kết thúc, ngày kết thúc muộn nhất trước: nếu ngày kết thúc cộng `gap_days` không sớm hơn thời điểm bắt đầu
        đã có thì thời gian đó được nối vào, và thời điểm bắt đầu lùi về ngày bắt đầu sớm hơn trong hai ngày; gặp thời gian đầu tiên không nối được thì
        dừng. Với 31 ngày, thời gian giữ chức kết thúc ngày 1 tháng 1 được nối với thời gian bắt đầu ngày 1 tháng 2, không nối với thời gian bắt đầu
        ngày 2 tháng 2. `gap_days` là tham số của từng quy tắc có hỏi (31 ngày, do luan đặt: một tháng cho thủ tục giấy tờ).

        Các đợt công tác của `burden_fairness` được nối theo cùng cách: những thời gian giữ chức ở một đơn vị, hoặc ở đơn vị được tiếp nối trong đơn vị đó,
        sắp theo ngày bắt đầu, là một đợt công tác chừng nào mỗi thời gian bắt đầu không muộn hơn ngày kết thúc lớn nhất đã có cộng `gap_days`;
        thời gian giữ chức chưa kết thúc kéo dài đến ngày lập kế hoạch. Đợt công tác được tính khi có phần nằm trong những năm được xét.
facts-units = Đơn vị theo thời gian
    .about =
        Một đơn vị có hiệu lực tại ngày lập kế hoạch khi cả nó và mọi đơn vị cấp trên của nó (`parent_id`) đều không bắt đầu muộn hơn và không kết thúc
        sớm hơn; ngày cuối cùng được tính. Vị trí của đơn vị khác không có chỗ: không ai giữ hay nhận. Đơn vị
        không còn hiệu lực được tiếp nối trong `successor_id` của nó, và khi đơn vị này cũng không còn hiệu lực thì trong đơn vị kế tiếp
        của đơn vị kế tiếp, cứ như vậy; đơn vị có hiệu lực chỉ tiếp nối trong chính nó. Hai đơn vị sáp nhập thành đơn vị thứ ba được tiếp nối trong
        đơn vị thứ ba, không tiếp nối trong nhau.
facts-origin = Nơi đi và bậc chức vụ của cán bộ
    .about =
        Gọi *vị trí hiện tại* là vị trí của một thời gian giữ chức chưa kết thúc, *thời gian giữ chức đang mở* là thời gian chưa kết thúc đầu tiên có
        nêu vị trí, nếu không có thì là thời gian chưa kết thúc đầu tiên; các thời gian giữ chức sắp theo ngày bắt đầu, rồi theo ngày kết thúc. Một người *đang trong
        đợt luân chuyển* khi thời gian giữ chức đang mở thuộc loại `rotation`. *Nơi đi* của một lượt luân chuyển, căn cứ để xác định cấp, khối và
        khoảng cách, là đơn vị của vị trí hiện tại; không có thì là đơn vị của thời gian giữ chức đang mở; không có thì là đơn vị
        của thời gian giữ chức cuối cùng; không có thời gian nào thì nơi đi là không biết.

        Lấy *bậc chức vụ* của một cán bộ là bậc của vị trí hiện tại; với người không có vị trí thì là bậc của thời gian giữ chức cuối cùng
        có nêu vị trí. Khi vị trí đó không ghi bậc thì bậc chức vụ là không biết: không lấy vị trí trước đó thay vào.
facts-purposes = Mục đích của lượt luân chuyển
    .about =
        Mỗi lượt luân chuyển có một mục đích: mục đích đầu tiên, theo thứ tự sau đây, đúng với cán bộ *o* và vị trí *p*. Ở lại
        thì không có mục đích.

        1. `reorganisation`: vị trí hiện tại của o thuộc đơn vị không còn hiệu lực.
        2. `return`: o đang trong đợt luân chuyển có `return_unit_id`, và đơn vị của p là đơn vị mà đơn vị này được tiếp nối,
           hoặc nằm dưới đơn vị đó.
        3. `two_term`: mô hình dùng quy tắc `two_term` (tính lần dùng đầu tiên, bất kể loại), o đã đứng đầu
           đơn vị hiện tại liên tục ít nhất bằng số năm của quy tắc, và p là vị trí cấp trưởng của một đơn vị không phải đơn vị hiện tại
           và không phải đơn vị tiếp nối đơn vị hiện tại. Không phải vị trí cấp trưởng ở đơn vị khác thì mục đích là một trong các mục đích dưới đây.
        4. `nonlocal`: p đòi hỏi người không phải là người địa phương, và biết rõ o không phải là người địa phương ở đơn vị của p (xem *Người địa phương*).
        5. `training`: o có dòng trong `pool.csv`, bất kể chức danh hay vị trí nào, kể cả vị trí khác p.
        6. `reinforcement`: địa bàn của đơn vị của p được xếp mức khó khăn hơn địa bàn nơi đi của o; nơi đi không biết
           thì xếp mức 0.
        7. `other`.
facts-local = Người địa phương
    .about =
        Địa giới của một đơn vị là đơn vị gần nhất có `territory` = yes trong số chính nó và các đơn vị trên nó. Khi không có đơn vị như vậy thì việc
        cán bộ có phải là người địa phương của đơn vị hay không là không biết. Ngoài trường hợp đó, do bảng `[local]` của mô hình quyết định. Một
        nơi nằm trong địa giới khi chính nó, hoặc một đơn vị nào đó trên nó, là địa giới ấy; với `lineage` thì cả khi đơn vị
        tiếp nối một trong các đơn vị đó là địa giới ấy hoặc nằm dưới địa giới ấy. Trước hết: với `years`
        lớn hơn 0, người đã sống, học tập (`residences.csv`) hoặc công tác (`tenures.csv`) ở đó đủ số năm ấy là người địa phương;
        những ngày mà các khoảng thời gian trùng nhau chỉ tính một lần, và cộng số tháng trọn của từng đoạn không gián đoạn ngày nào.
        Tiếp theo: trong các nơi mà `native` nêu (`birth_unit_id`, `home_unit_id`), có một nơi nằm ở đó thì là người gốc địa phương;
        khi không nơi nào được ghi thì là không biết. Người gốc địa phương là người địa phương; với `worked_share` lớn hơn 0 thì chỉ khi ít nhất
        tỷ lệ đó trong số tháng của toàn bộ thời gian công tác đã biết là công tác ở đó; không biết thời gian công tác nào thì không có gì bác lại.
facts-places = Địa bàn, tọa độ và khoảng cách
    .about =
        Mức khó khăn của địa bàn là `area_grade` lớn nhất trong số của đơn vị và mọi đơn vị trên nó; đơn vị không ghi thì
        tính là 0, vì vậy một đơn vị không bao giờ thuận lợi hơn nơi nó nằm trong. Đơn vị không có tọa độ thì lấy vị trí của
        đơn vị trên nó gần nhất có tọa độ. Khoảng cách là cung vòng tròn lớn từ nơi đi của cán bộ đến
        đơn vị của vị trí, theo công thức haversine với bán kính trung bình 6371 km, không làm tròn; đạt đến một khoảng
        ngay tại đúng số km của khoảng đó. Khi một trong hai nơi không biết thì không quy tắc nào về khoảng cách tính gì.

        Gọi *địa phương* của một đơn vị là địa giới của nó, hoặc chính đơn vị đó khi không có địa giới.
facts-shares = Tỷ lệ
    .about =
        Tỷ lệ có nhiều nhất ba chữ số thập phân: đó là số nguyên *S* phần nghìn, và mô hình ghi nhiều hơn thì bị
        từ chối (một phần ba là 0.334 hoặc 0.333, tùy ý của mô hình). Với *N* là số được tính và *M* là số người thuộc diện trong đó, "ít
        nhất S" đòi hỏi 1000 × M ≥ S × N, "nhiều nhất S" đòi hỏi 1000 × M ≤ S × N, không làm tròn. Phần thiếu là
        số nguyên người k nhỏ nhất sao cho 1000 × (M + k) ≥ S × N, hoặc 1000 × (M − k) ≤ S × N: một phần của một người là một
        người. N là số mà kế hoạch thực có, vì vậy 0 trên 0 đáp ứng mọi tỷ lệ.

        Trong nhóm ít chỗ hơn `min_group`, tỷ lệ trở thành một số người không còn phụ thuộc vào
        kế hoạch: S × seats / 1000, làm tròn xuống với "ít nhất" và làm tròn lên với "nhiều nhất". Khi quy tắc đổi
        tỷ lệ người đương nhiệm thành số người (`unit_disruption`) thì làm tròn xuống.
facts-unknown = Điều không biết
    .about =
        Ô trống là không biết, trừ khi có nêu giá trị mặc định: `seats` 1, `priority` 1, `area_grade` 0, và no cho
        `head`, `critical`, `nonlocal` và `territory`. Mỗi quy tắc cho biết nó xử lý phần còn lại thế nào: điều nó đòi hỏi
        (thời gian công tác còn lại, trình độ, đánh giá xếp loại, quê quán khác) coi như không đạt chừng nào chưa biết; điều có thể cản trở
        thì không loại gì chừng nào chưa biết; và quy tắc về tỷ lệ coi người không biết rõ là thuộc diện như không thuộc diện. Số liệu
        của báo cáo tách riêng phần không biết: tỷ lệ được tính trên những người đã biết, và "-" (null trong JSON) có nghĩa
        là không biết về ai cả, khác với 0 %.
facts-pairs = Cặp, khóa và cấm
    .about =
        Với `pairs = "all"`, mọi cán bộ đều có thể nhận mọi vị trí. Với `pairs = "listed"`, các cặp là các dòng của
        `pairs.csv`, vị trí hiện tại của từng cán bộ, và từng vị trí mà cán bộ bị khóa vào, dù có trong danh sách hay không. Từ
        đó các điều kiện loại bỏ bớt, theo thứ tự của mô hình; quy tắc đầu tiên loại một cặp là lý do được nêu. Chỉ có
        các quy tắc cơ cấu mới loại việc ở lại: khóa vào vị trí khác, cấm vị trí đó, `allowed` = no, đơn vị
        không còn hiệu lực.

        Khóa không vượt qua quy tắc nào. Cán bộ bị khóa chỉ có cặp đó; nếu điều kiện loại từ chối cặp đó (E1510), hoặc
        `pairs.csv` ghi `allowed` = no (E1513), thì là lỗi, và miễn trừ điều kiện loại khắc phục được lỗi thứ nhất. Nhiều
        khóa vào một vị trí thì mỗi khóa cần một chỗ. Cấm một vị trí thì bỏ cặp đó, cấm không nêu vị trí thì bỏ mọi lượt luân chuyển.
facts-ties = Bằng nhau
    .about =
        Các kế hoạch có giá trị như nhau ở mọi bậc ưu tiên là ngang nhau, và thứ tự dòng không quyết định chọn kế hoạch nào: bước
        phân định cuối cùng dựa vào mã của cán bộ và vị trí.

facts-words = Từ dùng trong các tệp
    .about =
        Các cột chỉ nhận một số từ nhất định. Từ của mô hình là từ trong các danh sách của mô hình. Những cách viết khác
        được so sánh không phân biệt dấu, chữ hoa và dấu câu, và được nhận nếu danh sách có từ tương ứng. Mọi cột khác
        nhận văn bản bất kỳ, số hoặc ngày.
    .head = | tệp | cột | từ | cũng đọc được |
    .of-model = các từ của { $key } trong mô hình
    .free = bất kỳ; theo mặc định các quy tắc hỏi { $usual }
facts-headers = Tên gọi của tệp và cột
    .about =
        Tên mà trang tính của sổ tính có thể mang thay cho tên tệp, và tên có thể đứng đầu cột, được so sánh không phân
        biệt dấu, chữ hoa và dấu câu. Dòng tiêu đề cột có thể nằm dưới các dòng tên danh sách, trong hai mươi dòng đầu.
        Cột số thứ tự (STT, TT, No.) và ghi chú (Ghi chú, Notes) được bỏ qua. Tệp CSV ngăn bằng dấu phẩy, dấu chấm phẩy
        hoặc dấu tab, theo mã UTF-8, UTF-16 hoặc Windows-1258.
    .head = | tệp | cột | có thể gọi là |
facts-titles = Chức danh bằng hai ngôn ngữ
    .about =
        Khi quy tắc nêu một trong các chức danh này mà posts.csv ghi bằng ngôn ngữ kia, quy tắc áp dụng cho các vị trí đó.
        Chức danh mà `labels.csv` gọi đúng như quy tắc cũng vậy. Hai chức danh cùng một ngôn ngữ là hai chức danh khác nhau,
        dù trong ngôn ngữ kia chỉ là một; `pool.csv` được đọc theo cùng cách.
    .head = | tiếng Anh | tiếng Việt |

## The JSON schema of a model

schema-title = Mô hình chính sách của luan
    .about = Các quy tắc cùng con số, bậc ưu tiên, trọng số và nguồn, tạo từ bảng quy tắc bằng `luan schema`.
schema-key-title = Tên như được in ra
schema-key-source = Văn bản làm căn cứ của mô hình
schema-key-extends = Mô hình được kế thừa các khóa TOML, bậc ưu tiên và quy tắc, theo tên hoặc đường dẫn
schema-key-levels = Các cấp của đơn vị, cao nhất trước
schema-key-blocks = Các khối (lĩnh vực) của đơn vị
schema-key-degrees = Các trình độ chuyên môn, thấp nhất trước
schema-key-theory_levels = Các trình độ lý luận chính trị, thấp nhất trước
schema-key-majority_ethnicity = Dân tộc không phải là dân tộc thiểu số
schema-key-local = Điều làm cho cán bộ là người địa phương của một địa giới; bảng này thay toàn bộ bảng kế thừa
schema-local-native = Các nơi được ghi mà chỉ cần một nơi nằm trong địa giới thì là người gốc địa phương
schema-local-worked_share = Tỷ lệ tối thiểu của thời gian công tác đã biết mà người gốc địa phương đã công tác ở đó
schema-local-years = Số năm sống, học tập hoặc công tác ở đó thì cũng là người địa phương; 0 = không ai
schema-local-lineage = Đơn vị cũ có được tính như đơn vị tiếp nhận hay không
schema-local-source = Văn bản và điều
schema-key-retirement = Cách suy ra ngày nghỉ hưu khi officials.csv không ghi; bảng này thay toàn bộ bảng kế thừa
schema-retirement-by = stated: không suy ra ngày nào; age: mọi người nghỉ hưu ở cùng một tuổi; cohort: ở tuổi của một dòng theo giới tính và ngày sinh
schema-retirement-day = birthday: thời gian công tác kết thúc vào ngày đủ tuổi; month_end: vào ngày cuối cùng của tháng đó
schema-retirement-years = Tuổi tính theo năm trọn
schema-retirement-months = Số tháng ngoài số năm
schema-retirement-cohorts = Các dòng tăng dần theo ngày sinh cho từng giới tính; tính dòng cuối cùng đã bắt đầu vào ngày sinh
schema-retirement-gender = Dòng này áp dụng cho ai; không ghi = mọi người
schema-retirement-born_from = Tháng sinh (YYYY-MM) hoặc ngày sinh (YYYY-MM-DD) đầu tiên; không ghi = sớm đến đâu cũng được
schema-retirement-source = Văn bản và điều
schema-key-objective = Cách kết hợp các bậc ưu tiên
schema-key-pairs = Những cặp cán bộ và vị trí nào tồn tại trước mọi quy tắc
schema-key-tier = Các bậc ưu tiên, quyết định từ đầu đến cuối; thay toàn bộ các bậc kế thừa
schema-key-rule = Các quy tắc; quy tắc trùng tên với quy tắc kế thừa thì thay đổi quy tắc đó theo từng trường
schema-key-emphasis = Các thứ tự ưu tiên khác, từ đó lập các phương án; thay toàn bộ các thứ tự kế thừa
schema-tier-id = Tên của bậc ưu tiên
schema-tier-tolerance = Tỷ lệ của mức tối ưu của bậc này mà các bậc sau được làm giảm
schema-tier-gap = Tỷ lệ giá trị của bậc này mà trong đó bậc được coi là đã quyết định; nếu không nêu, bậc được chứng minh trọn vẹn khi có thể
schema-emphasis-id = Tên và nhãn của phương án
schema-emphasis-rules = Tên các quy tắc được quyết định trước
schema-emphasis-after = Bậc ưu tiên mà sau đó các quy tắc này được quyết định
schema-rule-id = Quy tắc
schema-rule-name = Tên của lần dùng này, khi một quy tắc được dùng nhiều lần hoặc khi thay đổi một quy tắc kế thừa
schema-rule-kind = Quy tắc làm gì
schema-rule-tier = Bậc ưu tiên tính giá của quy tắc
schema-rule-weight = Giá của một đơn vị
schema-rule-enabled = false thì bỏ quy tắc kế thừa
schema-rule-source = Văn bản và điều
schema-rule-sources = Văn bản và điều của từng con số
schema-inherited = Quy tắc của mô hình được kế thừa, ở đây được thay đổi theo tên
