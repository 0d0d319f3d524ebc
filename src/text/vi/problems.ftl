# Numbered problems of the input. Each code has its cause (the message), what to do (`.action`) and
# the page that `luan explain CODE` prints (`.page`). `nearest` is "none" when no known name is near.

## E10xx: files and their form

E1001 = Thiếu tệp này.
    .action = Thêm tệp vào thư mục của bộ dữ liệu; các cột được liệt kê trong README, và `luan generate --preset first-steps` tạo một thư mục mẫu để chép theo.
    .page =
        Thư mục không có một tệp mà bộ dữ liệu nào cũng phải có.
        Bắt buộc có instance.toml, units.csv, posts.csv và officials.csv; các tệp khác có thể bỏ qua.
        Tên tệp viết bằng chữ thường và có đuôi .csv, không phải .CSV. Trong sổ tính, mỗi trang tính thay
        cho một tệp: units hoặc Đơn vị thay cho units.csv.
        Sai: thư mục chỉ có units.csv và posts.csv
        Đúng: instance.toml, units.csv, posts.csv, officials.csv
E1002 = Tệp "{ $file }" không thuộc bộ dữ liệu, nhưng tên gần giống "{ $nearest }".
    .action = Đổi tên tệp thành "{ $nearest }", hoặc đưa tệp ra khỏi thư mục.
    .page =
        Tên của một tệp CSV không phải là tên tệp mà luan đọc, nhưng chỉ khác chút ít so với một tên như vậy.
        Nếu bỏ qua, các dòng của tệp sẽ mất mà không ai biết; vì thế đây là lỗi, không phải cảnh báo.
        Sai: tenure.csv
        Đúng: tenures.csv
E1003 = Tệp rỗng.
    .action = Ghi ít nhất dòng tiêu đề, hoặc xóa tệp nếu không cần đến.
    .page =
        Tệp không chứa gì, kể cả tên các cột.
        Tệp thuộc loại có thể bỏ qua thì cũng có thể chỉ có dòng tiêu đề mà không có dòng nào khác.
        Sai: tệp pool.csv có 0 byte
        Đúng: tệp pool.csv có một dòng "official_id,title"
E1004 = Tệp có dòng tiêu đề nhưng không có dòng dữ liệu nào.
    .action = Thêm ít nhất một dòng.
    .page =
        Kế hoạch được lập từ đơn vị, vị trí và cán bộ: mỗi loại phải có ít nhất một dòng.
        Dòng mà mọi ô đều trống không được tính.
        Sai: units.csv chỉ có dòng "unit_id,name,level,block"
        Đúng: dòng đó, và bên dưới là "U1,Hill district,district,party"
E1005 = Dòng này không phải là văn bản theo bảng mã đọc được (byte { $byte }).
    .action = Lưu tệp dưới dạng "CSV UTF-8" trong chương trình bảng tính.
    .page =
        Tệp được đọc theo UTF-8, UTF-16 ("Unicode text") hoặc bảng mã tiếng Việt Windows-1258. Tệp này
        không thuộc loại nào: một chữ theo UTF-8 bị cắt đôi, hoặc tệp không phải là văn bản. Dòng được
        nêu là dòng đầu tiên có byte như vậy.
        Sai: tệp UTF-8 có dán thêm các dòng theo bảng mã khác
        Đúng: "Save as: CSV UTF-8 (comma delimited)"
E1007 = Dòng dài quá { $limit } byte.
    .action = Kiểm tra tệp: tệp bị mất dấu xuống dòng, hoặc không phải là tệp CSV.
    .page =
        Không dòng dữ liệu nhân sự nào dài gần tới một mebibyte. Dòng dài như vậy nghĩa là dấu xuống
        dòng đã bị mất trong quá trình chuyển tệp, hoặc một tệp loại khác đã bị đổi tên.
        Phần còn lại của tệp không được đọc.
        Sai: mọi dòng dồn vào một dòng
        Đúng: mỗi bản ghi một dòng
E1008 = Dòng có { $found } ô, trong khi dòng tiêu đề có { $expected }.
    .action = Thêm hoặc bớt dấu phẩy; đặt văn bản có dấu phẩy vào giữa hai dấu nháy kép.
    .page =
        Mỗi dòng có số ô bằng số cột của dòng tiêu đề; giá trị chưa biết là ô trống.
        Thường gặp nhất là văn bản có dấu phẩy mà không đặt trong dấu nháy, hoặc thiếu dấu phẩy ở cuối.
        Sai: P1,U1,Chair, People's Committee
        Đúng: P1,U1,"Chair, People's Committee"
E1009 = Trong ô có dấu xuống dòng.
    .action = Đóng dấu nháy kép đang mở, hoặc viết văn bản trên một dòng.
    .page =
        Không giá trị nào của dữ liệu nhân sự kéo dài nhiều dòng. Dấu xuống dòng trong ô hầu như luôn do
        một dấu nháy kép mở mà không đóng: khi đó phần còn lại của tệp rơi hết vào ô ấy.
        Dấu nháy kép nằm trong văn bản đã đặt trong dấu nháy thì viết hai lần.
        Sai: P1,U1,"Chair
        Đúng: P1,U1,"Chair"
E1010 = Tệp không đúng dạng TOML: { $cause }.
    .action = Sửa dòng này; văn bản đặt giữa hai dấu nháy kép và mỗi khóa chỉ ghi một lần.
    .page =
        instance.toml và các mô hình chính sách viết theo TOML: mỗi dòng có một khóa, một dấu bằng và một
        giá trị. Văn bản đặt trong dấu nháy; số và true hay false thì không.
        Sai: name = Round 2026
        Đúng: name = "Round 2026"
E1011 = instance.toml không có khóa nào tên là "{ $key }".
    .action =
        { $nearest ->
            [none] Xóa khóa này; các khóa hợp lệ là { $known }.
           *[other] Có phải là "{ $nearest }" không? Các khóa hợp lệ là { $known }.
        }
    .page =
        instance.toml có một bộ khóa cố định, để khóa viết sai không bị bỏ sót.
        Các khóa hợp lệ là name, plan_date, model, language, notes và currency.
        Sai: plan_day = "2026-01-15"
        Đúng: plan_date = "2026-01-15"
E1012 = instance.toml thiếu khóa "{ $key }".
    .action = Thêm dòng "{ $key } = ...".
    .page =
        Bộ dữ liệu có tên, có ngày làm mốc để tính mọi tuổi và nhiệm kỳ, và có mô hình chính sách.
        Mô hình cũng có thể nêu trên dòng lệnh.
        Sai: chỉ có name = "Round 2026"
        Đúng: có thêm plan_date = "2026-01-15" và model = "regulation-65"
E1013 = Giá trị của khóa "{ $key }" không đúng kiểu ({ $found }).
    .action = Viết văn bản giữa hai dấu nháy kép; plan_date có thể là ngày không có dấu nháy.
    .page =
        Mọi khóa của instance.toml đều có giá trị là văn bản. Ngày lập kế hoạch cũng có thể là ngày theo TOML.
        Sai: name = 2026
        Đúng: name = "2026"
E1015 = Không đọc được sổ tính: { $cause }.
    .action = Mở sổ tính trong chương trình bảng tính và lưu dưới dạng sổ tính Excel (.xlsx), không đặt mật khẩu.
    .page =
        luan đọc sổ tính dạng .xlsx. Dạng cũ (.xls), dạng của chương trình khác (.ods), sổ tính có mật khẩu
        và tệp bị cắt cụt khi truyền thì không đọc được.
        Sai: tệp .xls đổi đuôi thành .xlsx
        Đúng: "Save as: Excel Workbook (.xlsx)"
E1016 = Sổ tính quá lớn: { $cause }.
    .action = Chỉ để lại các trang tính của dữ liệu nhân sự, và xóa những gì nằm xa bên phải hoặc bên dưới.
    .page =
        Mỗi trang tính có nhiều nhất 256 cột và 192 MiB văn bản, tất cả các phần của sổ tính có nhiều nhất
        1 GiB. Không dữ liệu nhân sự nào lớn đến vậy. Thường là do hình ảnh, trang tính khác hoặc ô trông như trống.
        Sai: trang tính có ghi chú ở cột XFD
        Đúng: trang tính chỉ có các cột trong tài liệu tham chiếu
E1017 = Trang tính "{ $sheet }" thay cho { $file }, và một trang tính khác cũng vậy.
    .action = Gộp các dòng của hai trang tính vào một, hoặc đổi tên một trang tính.
    .page =
        Mỗi trang tính của sổ tính thay cho một tệp, theo tên tiếng Anh hoặc tiếng Việt. Hai trang tính thay
        cho cùng một tệp thì không biết trang nào là đúng.
        Sai: có cả trang tính "units" và trang tính "Đơn vị"
        Đúng: chỉ có một trong hai
E1020 = "{ $file }" là thư mục, không phải tệp.
    .action = Đặt chính tệp đó vào thư mục của bộ dữ liệu với tên này, hoặc đổi tên thư mục.
    .page =
        Trong thư mục của bộ dữ liệu có một mục mang tên của tệp cần đọc nhưng không phải là tệp. Nếu coi
        như không có tệp thì mọi dòng của nó sẽ mất mà không ai biết.
        Sai: thư mục pool.csv có bảng nằm bên trong
        Đúng: tệp pool.csv
E1021 = Trong tệp không có danh sách cán bộ nào: không dòng nào có cả cột họ tên và một cột khác.
    .action = Hãy đưa tệp có danh sách, hoặc ghi trong columns.toml (--columns) nghĩa của các tiêu đề; một trong số đó là "name".
    .page =
        luan import tìm tiêu đề của danh sách trong 30 dòng đầu: dòng có cột họ tên ("Họ và tên",
        "Full name") và ít nhất một cột khác mà luan biết, ví dụ chức vụ.
        Sai: danh sách có tiêu đề "Ai", "Ở đâu"
        Đúng: danh sách có tiêu đề "Họ và tên", "Chức vụ"; hoặc columns.toml có [columns] "Ai" = "name", "Ở đâu" = "unit"
E1022 = Trang tính "{ $one }" và trang tính "{ $other }" đều là danh sách cán bộ.
    .action = Tách một trang tính ra sổ tính riêng, hoặc gộp các dòng của cả hai vào một trang tính.
    .page =
        luan import tách một danh sách. Nếu sổ tính có hai danh sách thì không biết danh sách nào là đúng,
        cũng không biết cùng một người có đứng ở cả hai hay không.
        Sai: trang tính "2024" và trang tính "2025" đều có họ tên và chức vụ
        Đúng: sổ tính chỉ có trang tính của năm nay
E1023 = Danh sách có tiêu đề nhưng bên dưới không có ai.
    .action = Xem họ tên có nằm đúng ở cột có tiêu đề đó hay không.
    .page =
        Một dòng là một cán bộ khi có họ tên và một điều khác: số thứ tự, chức vụ, năm sinh. Dưới tiêu đề
        này không dòng nào như vậy.
        Sai: trang tính chỉ có tiêu đề
        Đúng: dưới tiêu đề, mỗi cán bộ một dòng
E1024 = Khóa "{ $key }" không có trong cách ghi riêng của đơn vị.
    .action = { $nearest ->
        [none] Ở đây có thể dùng { $known }.
       *[other] Có phải ý là "{ $nearest }"? Ở đây có thể dùng { $known }.
    }
    .page =
        columns.toml có bảng [columns] cho các tiêu đề và bảng [words.COLUMN] cho mỗi cột mà đơn vị có cách
        ghi riêng.
        Sai: [word.grade]
        Đúng: [words.grade]
E1025 = Giá trị của "{ $key }" trong cách ghi riêng của đơn vị thuộc kiểu { $found }, không phải { $expected }.
    .action = Viết như trong ví dụ: luan explain E1025.
    .page =
        Tiêu đề và từ được ghi thành chữ trong dấu nháy, bảng được ghi trong ngoặc vuông.
        Sai: [words.grade] "1" = 1
        Đúng: [words.grade] "1" = "excellent"
E1026 = "{ $key }" không thể là "{ $value }".
    .action = { $nearest ->
        [none] Có thể dùng { $known }; hoặc bỏ dòng này.
       *[other] Có phải ý là "{ $nearest }"? Có thể dùng { $known }; hoặc bỏ dòng này.
    }
    .page =
        Trong [columns], mỗi tiêu đề của danh sách nhận tên cột theo cách gọi của luan, "note" cho cột không
        cần đọc; trong [words.grade] và [words.gender], mỗi từ nhận giá trị mà nó thay cho. Dòng mà --guess
        để trống thì điền vào hoặc bỏ đi.
        Sai: [words.grade] "A" = "exellent"
        Đúng: [words.grade] "A" = "excellent"

E1090 = Tệp tham số của bộ máy giải không hợp lệ: { $cause }.
    .action = Sửa dòng này, hoặc xóa đi: số nào không nêu thì giữ giá trị mặc định.
    .page =
        luan plan --engine-params FILE nhận một tệp TOML gồm các bảng có những số điều khiển bộ máy giải
        phân rã. Mỗi số có tên, giá trị mặc định và khoảng có ý nghĩa; các số này chỉ thay đổi việc kế hoạch
        được tìm ra và chứng minh nhanh hay chậm, không bao giờ thay đổi thế nào là một kế hoạch.
        Sai: [sub_mip] nodes = 0
        Đúng: [sub_mip] nodes = 100
## E12xx: columns and cells

E1091 = Tệp không phải là điểm khởi đầu (warm start) mà phiên bản này đọc được: { $cause }.
    .action = Bỏ --warm-start, hoặc nêu tệp warm-start.json mà chính phiên bản này đã ghi cạnh plan.json.
    .page =
        luan plan ghi warm-start.json cạnh plan.json; luan plan --warm-start FILE bắt đầu từ tệp đó. Tệp
        bị cắt cụt, bị sửa bằng tay, hoặc do phiên bản có định dạng khác ghi ra thì bị từ chối toàn bộ:
        không phần nào của tệp được dùng.
        Sai: --warm-start plans/plan.json
        Đúng: --warm-start plans/warm-start.json

E1092 = Điểm khởi đầu (warm start) được lập cho dữ liệu nhân sự khác: trong { $of } cán bộ của tệp, chỉ { $known } người có trong dữ liệu này.
    .action = Nêu tệp warm-start.json của một kế hoạch trước cho chính dữ liệu nhân sự này, hoặc bỏ --warm-start.
    .page =
        Điểm khởi đầu có ích khi phần lớn dữ liệu nhân sự vẫn như cũ. Nếu chưa đến một nửa số cán bộ của nó
        có trong dữ liệu nhân sự thì nó bị từ chối toàn bộ, vì chỉ gây cản trở.
        Sai: --warm-start của tỉnh khác
        Đúng: --warm-start của kế hoạch tháng trước cho tỉnh này

E1201 = Thiếu cột "{ $column }".
    .action = Thêm cột vào dòng tiêu đề và điền giá trị.
    .page =
        Dòng tiêu đề không có một cột mà tệp này phải có. Các tên nối bằng | là những lựa chọn thay nhau:
        phải có ít nhất một trong số đó.
        Các ô của cột bị thiếu không được báo gì thêm.
        Sai: unit_id,name,level
        Đúng: unit_id,name,level,block
E1202 = Cột "{ $column }" xuất hiện hai lần trong dòng tiêu đề.
    .action = Xóa hoặc đổi tên một trong hai cột.
    .page =
        Hai cột trùng tên, không có gì cho biết cột nào có giá trị.
        Sai: official_id,name,name
        Đúng: official_id,name,gender
E1203 = { $file } không có cột nào tên là "{ $column }".
    .action =
        { $nearest ->
            [none] Xóa cột này; các cột hợp lệ là { $known }.
           *[other] Có phải là "{ $nearest }" không? Các cột hợp lệ là { $known }.
        }
    .page =
        Mỗi tệp có một bộ cột cố định, để cột viết sai tên không bị bỏ sót: nếu bỏ sót, giá trị của cột sẽ
        bị coi là chưa biết, và các quy tắc sẽ từ chối hoặc cho phép trên cơ sở đó.
        Tài liệu tham chiếu liệt kê các tên cột và những tên gọi khác bằng tiếng Việt và tiếng Anh.
        Cột số thứ tự và ghi chú được bỏ qua; các cột dùng riêng khác thì để ở nơi khác.
        Sai: official_id,name,birthdate
        Đúng: official_id,name,birth_date
E1204 = Ô ở cột "{ $column }" để trống.
    .action = Điền ô này, hoặc xóa dòng.
    .page =
        Dòng nào cũng phải có giá trị này. Ở các cột không bắt buộc, ô trống nghĩa là giá trị
        chưa biết.
        Sai: U1,,district,party
        Đúng: U1,Hill district,district,party
E1205 = "{ $value }" không phải là số nguyên.
    .action = Chỉ viết chữ số, không có phần thập phân, dấu cách hay dấu ngăn hàng nghìn.
    .page =
        Bậc chức vụ, số chỗ, mức ưu tiên, chi phí và khối lượng đều là số nguyên.
        Sai: 1,200 hoặc 3.0 hoặc two
        Đúng: 1200 hoặc 3 hoặc 2
E1206 = { $value } ở cột "{ $column }" nằm ngoài khoảng từ { $least } đến { $most }.
    .action = Sửa lại số.
    .page =
        Số đọc được nhưng không có nghĩa ở cột này: seats ít nhất là 1, fit từ 0 đến
        100, area_grade từ 0 đến 2, latitude từ -90 đến 90, longitude từ -180 đến 180.
        Thường là latitude và longitude bị đổi chỗ, hoặc số 0 được dùng cho "chưa biết": khi đó hãy để ô trống.
        Sai: seats = -1, fit = 120
        Đúng: seats = 1, fit = 100
E1207 = "{ $value }" không phải là yes cũng không phải là no.
    .action = Viết yes hoặc no (true, false, 1 và 0 cũng đọc được).
    .page =
        Các cột như head, critical hay territory nhận yes hoặc no, viết hoa hay thường đều được.
        Ô trống nghĩa là no; riêng ở cột "allowed", ô trống nghĩa là không nói gì.
        Sai: x
        Đúng: yes
E1208 = "{ $value }" không phải là từ hợp lệ cho "{ $column }".
    .action =
        { $nearest ->
            [none] Dùng một trong các từ { $known }.
           *[other] Có phải là "{ $nearest }" không? Các từ hợp lệ là { $known }.
        }
    .page =
        Cột chỉ nhận một trong vài từ: gender là female hoặc male; grade là excellent, good,
        complete hoặc incomplete; kind của đợt giữ chức là regular hoặc rotation; action của quyết định
        là lock, ban hoặc waive.
        Sai: grade = very good
        Đúng: grade = excellent
E1209 = "{ $value }" không phải là một giá trị { $column } của mô hình chính sách.
    .action =
        { $nearest ->
            [none] Dùng một trong các từ { $known }, hoặc thêm từ này vào mô hình.
           *[other] Có phải là "{ $nearest }" không? Mô hình có { $known }.
        }
    .page =
        Cấp, khối, trình độ chuyên môn và trình độ lý luận chính trị là các danh sách trong mô hình chính
        sách, theo thứ tự ở đó; dữ liệu nhân sự dùng đúng các từ ấy, cả chữ hoa chữ thường.
        Mô hình khác có thể dùng từ khác: kiểm tra instance.toml nêu mô hình nào.
        Sai: level = distric
        Đúng: level = district
E1210 = Mã "{ $value }" đã được dùng ở dòng { $row }.
    .action = Đặt mã khác cho một trong hai dòng, hoặc xóa dòng đó.
    .page =
        Mỗi mã chỉ một đơn vị, một vị trí hoặc một cán bộ. Nhiều chỗ cùng loại là một vị trí với
        số ghi ở "seats", không phải nhiều dòng cùng một mã.
        Sai: hai dòng bắt đầu bằng P1
        Đúng: P1 và P2, hoặc P1 có 2 chỗ
E1211 = "{ $value }" đã có ở dòng { $row }.
    .action = Xóa một trong hai dòng.
    .page =
        Mỗi cặp cán bộ và vị trí chỉ có một lần trong pairs.csv, và mỗi cán bộ chỉ có một lần trong baseline.csv.
        Không có gì cho biết dòng nào trong hai dòng có giá trị.
        Sai: O1,P1,80 và bên dưới là O1,P1,60
        Đúng: O1,P1,80
E1212 = { $official } đã có đánh giá xếp loại năm { $year }.
    .action = Mỗi cán bộ mỗi năm chỉ giữ một đánh giá xếp loại.
    .page =
        evaluations.csv có một mức xếp loại cho mỗi cán bộ trong mỗi năm dương lịch. Nếu trong năm có thay đổi
        đơn vị thì tính mức sau: bỏ mức kia.
        Sai: O1,2025,good và bên dưới là O1,2025,excellent
        Đúng: O1,2025,excellent
E1213 = "{ $value }" không phải là số.
    .action = Viết số dạng 16.4637.
    .page =
        Vĩ độ và kinh độ là số độ thập phân, dùng dấu chấm hoặc dấu phẩy. Dạng độ, phút, giây không
        đọc được.
        Sai: 16 27 49 N
        Đúng: 16.4637 hoặc 16,4637
E1214 = Đơn vị có { $given } nhưng không có { $missing }.
    .action = Điền cả hai ô, hoặc để trống cả hai.
    .page =
        Một địa điểm gồm cả vĩ độ và kinh độ. Chỉ có một trong hai thì không thành địa điểm.
        Sai: latitude 16.46, longitude để trống
        Đúng: latitude 16.46, longitude 107.59
E1215 = Dòng không nêu chức danh cũng không nêu vị trí.
    .action = Điền "title" hoặc "post_id", hoặc xóa dòng.
    .page =
        Quy hoạch cho biết cán bộ được quy hoạch vào đâu: mọi vị trí có một chức danh, hoặc một vị trí cụ thể.
        Sai: O1,,
        Đúng: O1,District secretary,
E1216 = Dòng không nêu vị trí cũng không nêu đơn vị.
    .action = Điền "post_id", hoặc điền "unit_id" nếu vị trí không có trong posts.csv.
    .page =
        Thời gian giữ chức là thời gian công tác ở một vị trí của posts.csv hoặc, với công việc khác, ít nhất là ở một đơn vị.
        Sai: O1,,,2020-01-01
        Đúng: O1,P1,,2020-01-01 hoặc O1,,U1,2020-01-01
E1217 = "{ $value }" không phải là một ngôn ngữ.
    .action = Ghi ký hiệu của ngôn ngữ, gồm hai hoặc ba chữ cái: en, vi.
    .page =
        labels.csv cho tên gọi bằng ngôn ngữ khác, mỗi dòng nêu rõ ngôn ngữ nào. Báo cáo bằng ngôn ngữ đó
        dùng tên gọi này; báo cáo bằng ngôn ngữ khác giữ nguyên chữ của dữ liệu.
        Sai: Tiếng Anh
        Đúng: en

## E13xx: references

E1301 = units.csv không có đơn vị "{ $value }".
    .action =
        { $nearest ->
            [none] Thêm đơn vị vào units.csv, hoặc sửa lại mã.
           *[other] Có phải là "{ $nearest }" không? Nếu không, thêm đơn vị vào units.csv.
        }
    .page =
        Ô này chỉ tới một đơn vị theo unit_id. Các mã được so từng ký tự, kể cả chữ hoa chữ thường và
        các số 0 ở đầu. Đơn vị không còn tồn tại có thể giữ lại trong units.csv, với ngày ghi ở valid_to,
        để quá trình công tác nêu tên được.
        Sai: u1, trong khi units.csv có U1
        Đúng: U1
E1302 = posts.csv không có vị trí "{ $value }".
    .action =
        { $nearest ->
            [none] Thêm vị trí vào posts.csv, hoặc sửa lại mã.
           *[other] Có phải là "{ $nearest }" không? Nếu không, thêm vị trí vào posts.csv.
        }
    .page =
        Ô này chỉ tới một vị trí theo post_id. Thời gian giữ chức ở vị trí không thuộc kế hoạch thì
        chỉ nêu đơn vị.
        Sai: O1,P99, trong khi posts.csv chỉ đến P12
        Đúng: O1,P12
E1303 = officials.csv không có cán bộ "{ $value }".
    .action =
        { $nearest ->
            [none] Thêm cán bộ vào officials.csv, hoặc sửa lại mã.
           *[other] Có phải là "{ $nearest }" không? Nếu không, thêm cán bộ vào officials.csv.
        }
    .page =
        Ô này chỉ tới một cán bộ theo official_id. Người đã thôi công tác thì cũng phải đưa ra khỏi
        các tệp khác.
        Sai: O-014, trong khi officials.csv có O-0014
        Đúng: O-0014
E1304 = Đơn vị "{ $unit }" nằm dưới chính nó.
    .action = Sửa "parent_id" của một trong các đơn vị thuộc vòng này.
    .page =
        Đi theo parent_id từ một đơn vị thì quay lại chính đơn vị đó. Các đơn vị phải hợp thành cây: mỗi
        đơn vị có một đơn vị cấp trên, các đơn vị cao nhất thì không có.
        Sai: U1 dưới U2 và U2 dưới U1
        Đúng: U2 dưới U1, và U1 không dưới đơn vị nào
E1305 = { $official } có quan hệ với chính mình.
    .action = Nêu người kia ở "other_id", hoặc xóa dòng.
    .page =
        Quan hệ là giữa hai người.
        Sai: O1,O1,spouse
        Đúng: O1,O2,spouse
E1306 = Không vị trí nào có chức danh "{ $value }", nhưng có chức danh "{ $nearest }".
    .action = Viết chức danh như trong posts.csv, nếu đúng là chức danh đó.
    .page =
        Chức danh trong pool.csv chỉ mọi vị trí có chức danh ấy, viết đúng như trong posts.csv. Chức danh
        chỉ khác một hai chữ bị coi là viết nhầm: nếu không sửa, cán bộ sẽ không có trong quy hoạch của
        các vị trí định nêu.
        Sai: District secretery
        Đúng: District secretary
E1307 = Số người đang giữ vị trí "{ $post }" nhiều hơn số chỗ ({ $seats }).
    .action = Ghi ngày kết thúc cho một đợt giữ chức, sửa "post_id", hoặc tăng số chỗ của vị trí.
    .page =
        Số đợt giữ chức chưa có ngày kết thúc nêu vị trí này nhiều hơn số chỗ của vị trí. Thường gặp nhất là
        đợt giữ chức của người tiền nhiệm chưa được ghi ngày kết thúc.
        Sai: O1,P1,2015-01-01, và O2,P1,2021-01-01, cho một chỗ
        Đúng: O1,P1,2015-01-01,2020-12-31 và O2,P1,2021-01-01,
E1308 = { $official } hiện giữ hai vị trí: "{ $first }" và "{ $second }".
    .action = Ghi ngày kết thúc cho một trong hai đợt giữ chức, hoặc gộp hai vị trí thành một.
    .page =
        Mỗi cán bộ có một vị trí hiện tại: vị trí mà đợt giữ chức chưa có ngày kết thúc. Hai vị trí do một
        người kiêm nhiệm là một vị trí trong posts.csv.
        Sai: O1,P1,2018-01-01, và O1,P2,2022-01-01,
        Đúng: O1,P1,2018-01-01,2021-12-31 và O1,P2,2022-01-01,
E1309 = Đơn vị "{ $unit }" chưa tồn tại vào ngày { $plan_date }.
    .action = Đưa vị trí sang đơn vị đang hoạt động, hoặc sửa valid_from trong units.csv.
    .page =
        Vị trí thuộc một đơn vị bắt đầu sau ngày lập kế hoạch, hoặc nằm dưới một đơn vị như vậy. Không thể bố
        trí ai vào đó. Vị trí của đơn vị đã kết thúc thì có thể giữ lại: người đang giữ là người cần bố trí
        (W1013).
        Sai: vị trí thuộc đơn vị có valid_from 2027-07-01, trong kế hoạch năm 2026
        Đúng: ngày lập kế hoạch từ 2027-07-01 trở đi
E1310 = Vị trí "{ $post }" thuộc đơn vị khác, không phải đơn vị này.
    .action = Để trống "unit_id", hoặc sửa một trong hai.
    .page =
        Khi đợt giữ chức đã nêu vị trí thì đơn vị là đơn vị của vị trí đó. Đơn vị ghi bên cạnh phải trùng.
        Sai: O1,P1,U2, trong khi posts.csv xếp P1 vào U1
        Đúng: O1,P1,
E1311 = Đơn vị "{ $unit }" kế thừa chính nó.
    .action = Nêu đơn vị đã tiếp nhận, hoặc để trống "successor_id".
    .page =
        Đơn vị kế thừa là một đơn vị khác, đơn vị tiếp nhận khi đơn vị này kết thúc.
        Sai: U1 có successor_id U1
        Đúng: U1 có successor_id U7

## E14xx: dates and tenures

E1312 = Đơn vị "{ $unit }" kế thừa chính nó qua các đơn vị khác.
    .action = Sửa "successor_id" để đơn vị cuối của dãy không có đơn vị kế thừa.
    .page =
        Đi theo successor_id từ đơn vị này sang đơn vị khác phải có điểm dừng: một lần sáp nhập có một kết quả.
        Sai: U1 có đơn vị kế thừa U2, và U2 có đơn vị kế thừa U1
        Đúng: U1 có đơn vị kế thừa U2, và U2 không có
E1313 = Từ đơn vị "{ $unit }" trở đi, "{ $column }" dẫn qua hơn { $most } đơn vị.
    .action = Sửa "{ $column }" để mỗi dãy đơn vị ngắn lại.
    .page =
        Các đơn vị nằm dưới nhau, hoặc kế thừa nhau, theo dãy chỉ vài bước. Dãy hơn một trăm bước là do
        nhầm lẫn, ví dụ một cột bị kéo điền xuống dưới trong bảng tính.
        Sai: U2 dưới U1, U3 dưới U2, cứ thế đến U200
        Đúng: U2, U3, cứ thế đến U200, đều dưới U1
E1401 = Không có ngày "{ $value }".
    .action = Sửa ngày hoặc tháng; thứ tự là ngày/tháng/năm.
    .page =
        Văn bản có dạng ngày tháng, nhưng trên lịch không có ngày đó. Thường là ngày và tháng bị
        đổi chỗ, hoặc tháng có ít ngày hơn.
        Sai: 31/02/2026 hoặc 12/31/2025
        Đúng: 28/02/2026 hoặc 31/12/2025
E1402 = "{ $value }" không phải là ngày viết theo dạng đọc được.
    .action = Viết YYYY-MM-DD hoặc DD/MM/YYYY.
    .page =
        Ngày viết theo thứ tự năm, tháng, ngày hoặc ngày, tháng, năm, ngăn bằng dấu gạch chéo, gạch nối
        hoặc dấu chấm, năm đủ bốn chữ số. Với ngày sinh, thời gian giữ chức và đơn vị thì chỉ tháng hoặc
        năm cũng được.
        Sai: 03/04/26, hoặc 03/2026 cho ngày quyết định
        Đúng: 2026-04-03, 03/04/2026 hoặc 03-04-2026
E1403 = "{ $value }" sau ngày lập kế hoạch, { $plan_date }.
    .action = Sửa lại ngày; để trống "end" khi đợt giữ chức còn tiếp tục.
    .page =
        Ngày sinh, ngày bắt đầu và kết thúc giữ chức, đánh giá xếp loại và quyết định của hội đồng là những
        việc đã có tại ngày lập kế hoạch, không thể sau ngày đó. Đợt giữ chức sẽ kết thúc về sau thì để trống
        ngày kết thúc; quyết định ban hành về sau thuộc đợt lập kế hoạch tiếp theo.
        Sai: start 2026-09-01 trong kế hoạch ngày 2026-01-15
        Đúng: start 2025-09-01
E1404 = Khoảng thời gian kết thúc ngày { $end }, trước khi bắt đầu ngày { $start }.
    .action = Sửa một trong hai ngày.
    .page =
        Ngày kết thúc giữ chức là ngày cuối cùng của đợt, không trước ngày đầu tiên.
        Sai: 2021-05-01,2020-04-30
        Đúng: 2020-05-01,2021-04-30
E1405 = Đợt giữ chức trùng thời gian với đợt ở dòng { $row }: cùng cán bộ, cùng vị trí.
    .action = Sửa các ngày, hoặc xóa dòng lặp lại.
    .page =
        Một cán bộ không thể cùng lúc giữ một vị trí hai lần; thời gian công tác sẽ bị tính gấp
        đôi. Đợt giữ chức có thể bắt đầu đúng ngày đợt trước kết thúc.
        Sai: 2015-01-01 đến 2019-12-31 và 2018-01-01 đến 2021-12-31
        Đúng: 2015-01-01 đến 2017-12-31 và 2018-01-01 đến 2021-12-31
E1406 = Theo ngày sinh này thì cán bộ { $age } tuổi.
    .action = Sửa lại năm; chỉ nhận tuổi từ { $least } đến { $most }.
    .page =
        Không ai trong dữ liệu nhân sự lãnh đạo lại trẻ hoặc già đến mức đó vào ngày lập kế hoạch. Thường là
        thế kỷ hoặc hai chữ số bị sai. Để trống ô nếu chưa biết ngày sinh.
        Sai: 2016-03-31
        Đúng: 1976-03-31
E1407 = Ngày nghỉ hưu không sau ngày sinh, { $birth }.
    .action = Sửa một trong hai ngày.
    .page =
        Để trống retirement_date thì ngày nghỉ hưu được tính từ ngày sinh và giới tính.
        Sai: sinh ngày 1976-03-31, nghỉ hưu ngày 1938-04-01
        Đúng: sinh ngày 1976-03-31, nghỉ hưu ngày 2038-04-01
E1408 = Đợt giữ chức bắt đầu ngày { $start }, khi cán bộ chưa đủ 15 tuổi.
    .action = Sửa ngày bắt đầu, hoặc ngày sinh trong officials.csv.
    .page =
        Quá trình công tác bắt đầu sau tuổi thiếu niên. Thường là ngày bắt đầu bị ghi nhầm thành ngày sinh.
        Sai: sinh ngày 1976-03-31, start 1986-01-01
        Đúng: sinh ngày 1976-03-31, start 1998-01-01
E1409 = Đơn vị kết thúc ngày { $end }, trước khi bắt đầu ngày { $start }.
    .action = Sửa valid_from hoặc valid_to.
    .page =
        valid_from là ngày đầu tiên đơn vị tồn tại và valid_to là ngày cuối cùng.
        Sai: valid_from 2025-07-01, valid_to 2005-06-30
        Đúng: valid_from 2005-07-01, valid_to 2025-06-30
E1410 = Năm của "{ $value }" không thể đúng.
    .action = Viết năm bằng bốn chữ số, từ 1900 đến 2200.
    .page =
        Không ngày nào trong dữ liệu nhân sự xa đến vậy. Thường là mất một chữ số, hoặc dùng năm của
        loại lịch khác.
        Sai: 0202-01-15
        Đúng: 2026-01-15
E1411 = "{ $value }" có thể là { $one } hoặc { $other }.
    .action = Viết { $one } hoặc { $other }, tùy ngày muốn nói.
    .page =
        Chương trình bảng tính ghi ngày 3 tháng 4 là 3/4/2026 hoặc 4/3/2026, tùy vùng được đặt. Viết đủ
        chữ số thì 03/04/2026 là ngày, tháng, năm. Nếu không đủ, các ngày khác trong cùng cột cho biết:
        chỉ cần một ngày như 15/4/2026 là đủ cho cả cột. Không có ngày nào như vậy thì luan không đoán.
        Sai: trong cột chỉ có 3/4/2026 và 5/6/2026
        Đúng: 2026-04-03, 03/04/2026, hoặc có 15/4/2026 trong cùng cột

## E15xx: decisions

E1501 = { $official } đã bị khóa vào vị trí khác ở dòng { $row }.
    .action = Xóa một trong hai lệnh khóa.
    .page =
        Lệnh khóa giữ cứng cán bộ ở một vị trí; không thể giữ cả hai lệnh khóa.
        Sai: lock,O1,...,P1 và lock,O1,...,P2
        Đúng: lock,O1,...,P2
E1502 = Dòng này cấm { $official }, trái với lệnh khóa vào "{ $post }" ở dòng { $row }.
    .action = Xóa lệnh khóa hoặc lệnh cấm.
    .page =
        Một quyết định đưa cán bộ vào vị trí, quyết định khác lại cấm vị trí đó. Lệnh cấm không nêu vị trí
        là cấm mọi lượt luân chuyển, nên trái với mọi lệnh khóa vào vị trí khác vị trí hiện tại.
        Sai: lock,O1,...,P2 và ban,O1,...,P2
        Đúng: một trong hai
E1503 = Số cán bộ bị giữ ở "{ $post }" nhiều hơn số chỗ ({ $seats }): xem thêm dòng { $rows }.
    .action = Xóa một quyết định, hoặc tăng số chỗ của vị trí.
    .page =
        Lệnh khóa giữ cứng cán bộ ở vị trí được nêu, lệnh cấm mọi lượt luân chuyển giữ cán bộ ở vị trí
        hiện tại. Không kế hoạch nào giữ được tất cả.
        Sai: lock,O1,...,P1 và lock,O2,...,P1 cho một chỗ
        Đúng: lock,O1,...,P1
E1504 = Không có quy tắc "{ $value }" để miễn trừ.
    .action =
        { $nearest ->
            [none] Nêu một quy tắc của mô hình "{ $model }"; `luan rules` liệt kê các quy tắc.
           *[other] Có phải là "{ $nearest }" không? `luan rules` liệt kê các quy tắc.
        }
    .page =
        Miễn trừ cho một cán bộ được bỏ qua một quy tắc, gọi theo tên trong mô hình chính sách.
        Sai: waive,O1,...,minimum_stint
        Đúng: waive,O1,...,min_stint
E1505 = Lệnh khóa không nêu vị trí.
    .action = Điền "post_id"; để giữ ai đó ở nguyên chỗ thì nêu vị trí hiện tại.
    .page =
        Lệnh khóa đưa cán bộ vào một vị trí, nên phải nêu vị trí. Lệnh cấm không nêu vị trí là cấm
        mọi lượt luân chuyển, có thể đó mới là điều định ghi.
        Sai: lock,O1,needed there,Board,2026-01-10,,
        Đúng: lock,O1,needed there,Board,2026-01-10,P1,
E1506 = Miễn trừ không nêu quy tắc.
    .action = Điền "rule" bằng tên của một quy tắc; nhiều quy tắc thì viết nhiều dòng.
    .page =
        Không ai được miễn trừ mọi quy tắc cùng lúc: mỗi miễn trừ nêu quy tắc và lý do của nó.
        Sai: waive,O1,hardship,Board,2026-01-10,,
        Đúng: waive,O1,hardship,Board,2026-01-10,,min_stint
E1507 = Quyết định để trống "{ $column }".
    .action = Nêu vì sao quyết định và ai quyết định.
    .page =
        Khóa, cấm và miễn trừ đi ngược quy tắc thông thường, mà kế hoạch thì sau này phải giải trình:
        mỗi quyết định nêu lý do và người quyết định.
        Sai: lock,O1,,,2026-01-10,P1,
        Đúng: lock,O1,needed for the merger,Standing Committee,2026-01-10,P1,
E1508 = "{ $column }" không có nghĩa đối với quyết định loại "{ $action }".
    .action = Để trống ô này, hoặc sửa action.
    .page =
        Khóa và cấm nói về vị trí, không nêu quy tắc. Miễn trừ nói về quy tắc, không nêu vị trí: cán bộ
        được bỏ qua quy tắc đó ở mọi vị trí.
        Sai: waive,O1,...,P1,min_stint
        Đúng: waive,O1,...,,min_stint
E1509 = Không thể miễn trừ quy tắc "{ $value }".
    .action = Xóa dòng, hoặc miễn trừ quy tắc khác.
    .page =
        Mỗi cán bộ một vị trí, số chỗ và các quyết định của chính hội đồng là những điều làm nên một
        kế hoạch. Để nhiều người hơn vào một vị trí, hãy tăng số chỗ của vị trí.
        Sai: waive,O1,...,seats
        Đúng: seats = 2 trong posts.csv

E1510 = Lệnh khóa { $official } vào "{ $post }" bị quy tắc "{ $rule }" từ chối.
    .action = Miễn trừ quy tắc đó cho cán bộ, có nêu lý do, hoặc xóa lệnh khóa.
    .page =
        Lệnh khóa không vượt quy tắc nào: cặp bị điều kiện loại của mô hình từ chối thì không có trong kế
        hoạch nào. Khi hội đồng chủ trương vượt quy tắc thì phải có miễn trừ nêu rõ quy tắc đó.
        Sai: lock,O1,...,P2 khi O1 đang trong đợt công tác được min_stint bảo vệ
        Đúng: cùng lệnh khóa đó, và waive,O1,...,,min_stint
E1511 = Cùng quyết định đó về { $official } đã có ở dòng { $row }.
    .action = Xóa một trong hai dòng.
    .page =
        Quyết định được phân biệt theo action, cán bộ, và vị trí hoặc quy tắc. Hai dòng như vậy không nói
        gì hơn một dòng, lại không rõ lý do và ngày của dòng nào có giá trị.
        Sai: ban,O1,...,P2 và ban,O1,...,P2
        Đúng: ban,O1,...,P2
E1512 = { $official } không được ở lại cũng không được chuyển: xem lệnh cấm ở dòng { $row }.
    .action = Xóa một trong hai lệnh cấm, hoặc ghi ngày kết thúc giữ chức trong tenures.csv nếu cán bộ thôi công tác.
    .page =
        Lệnh cấm không nêu vị trí cấm mọi lượt luân chuyển, lệnh cấm vị trí hiện tại cấm ở lại.
        Cả hai cùng có thì không còn chỗ nào.
        Sai: ban,O1,...,, và ban,O1,...,P1 khi O1 giữ P1
        Đúng: ban,O1,...,P1
E1513 = Lệnh khóa { $official } vào "{ $post }" trái với dòng { $row } của pairs.csv, dòng này không cho phép cặp đó.
    .action = Xóa lệnh khóa, hoặc sửa "allowed" trong pairs.csv.
    .page =
        Cặp mà pairs.csv không cho phép thì không có trong kế hoạch nào, và điều đó không thể miễn trừ.
        Sai: lock,O1,...,P2 và O1,P2,no trong pairs.csv
        Đúng: một trong hai
E1514 = { $official } ở lại theo quyết định ở dòng { $row }, mà "{ $rule }" chỉ xét các lượt luân chuyển.
    .action = Xóa miễn trừ, hoặc xóa quyết định giữ cán bộ ở lại.
    .page =
        Điều kiện loại của mô hình từ chối lượt luân chuyển, không bao giờ từ chối vị trí hiện tại. Miễn trừ
        điều kiện đó cho người bị cấm mọi lượt luân chuyển, hoặc bị khóa vào vị trí hiện tại, là vô nghĩa.
        Sai: ban,O1,...,, và waive,O1,...,,min_stint
        Đúng: một trong hai
E1515 = Quyết định hết hiệu lực ngày { $until }, trước ngày lập kế hoạch, { $plan_date }.
    .action = Xóa dòng, hoặc sửa "until" nếu hội đồng đã gia hạn quyết định.
    .page =
        "until" là ngày cuối cùng quyết định có hiệu lực. Quyết định đã hết hiệu lực không nói gì về kế hoạch
        này, và nếu để lại trong tệp thì sẽ bị coi là còn hiệu lực.
        Sai: until 2025-12-31 trong kế hoạch ngày 2026-01-15
        Đúng: until 2026-12-31
E1516 = Quyết định ngày { $date } có trước đợt giữ chức hiện tại của { $official }, bắt đầu ngày { $start } (dòng { $row } của tenures.csv).
    .action = Xóa dòng; hoặc, nếu hội đồng vẫn giữ ý đó, ghi ngày của quyết định mới, hoặc ghi "until".
    .page =
        Quyết định nói về cán bộ trong một hoàn cảnh: khóa, cấm hay miễn trừ có trước lượt luân chuyển gần
        nhất là dành cho lượt đó, hoặc đã bị lượt đó vượt qua. Cứ lặng lẽ giữ nguyên thì sẽ giữ người ở một
        vị trí, hoặc rút ngắn một đợt công tác, vì một lý do không còn nữa. Quyết định có nêu thời hạn thì có
        hiệu lực đến hết hạn, dù sau đó có gì xảy ra; vì thế miễn trừ lâu dài, ví dụ cho việc thiếu bằng cấp,
        thì có "until". Người hiện không giữ chức ở đâu thì không có quyết định nào bị coi là cũ.
        Sai: waive,O1,...,2022-03-01,,min_stint cho đợt công tác bắt đầu ngày 2024-05-01
        Đúng: waive,O1,...,2026-01-10,,min_stint
E1517 = { $official } bị cấm mọi lượt luân chuyển, nhưng không thể ở lại { $post }: đơn vị { $unit } trong units.csv đã kết thúc.
    .action = Xóa lệnh cấm, hoặc sửa valid_to của đơn vị hay của một đơn vị cấp trên.
    .page =
        Vị trí của đơn vị đã sáp nhập hoặc giải thể trước ngày lập kế hoạch thì đóng lại, nên người đang giữ
        phải được bố trí đi nơi khác.
        Sai: ban,O1,...,, khi O1 giữ vị trí của đơn vị có valid_to 2025-06-30
        Đúng: ban,O1,...,P2 để chỉ ngăn O1 vào một vị trí

## E16xx: plans from a file

E1601 = Không đọc được kế hoạch: { $why }.
    .action = Nêu tệp plan.json hoặc tệp lượt luân chuyển của luan, hoặc tệp CSV có official_id và post_id.
    .page =
        Kế hoạch được đọc từ plan.json, từ danh sách lượt luân chuyển, hoặc từ bảng lập bằng tay có các
        cột official_id và post_id. post_id để trống nghĩa là cán bộ không có vị trí.
        Sai: bảng ghi tên người thay cho mã
        Đúng: official_id,post_id và bên dưới là O1,P2
E1602 = Kế hoạch nêu cán bộ "{ $value }" không có trong dữ liệu nhân sự.
    .action = Sửa lại mã, hoặc dùng dữ liệu nhân sự đã lập ra kế hoạch đó.
    .page =
        Kế hoạch và dữ liệu nhân sự phải thuộc cùng một đợt.
        Sai: O99,P1, trong khi officials.csv không có O99
        Đúng: O9,P1
E1603 = Kế hoạch nêu vị trí "{ $value }" không có trong dữ liệu nhân sự.
    .action = Sửa lại mã, hoặc dùng dữ liệu nhân sự đã lập ra kế hoạch đó.
    .page =
        Kế hoạch và dữ liệu nhân sự phải thuộc cùng một đợt.
        Sai: O1,P99, trong khi posts.csv không có P99
        Đúng: O1,P9
E1604 = Tệp kế hoạch không có phương án { $candidate }; tệp có { $count } phương án.
    .action = Chọn phương án từ 1 đến { $count }.
    .page =
        plan.json chứa nhiều phương án, đánh số từ 1 theo thứ tự xếp hạng.
        Sai: phương án 4 của tệp có ba phương án
        Đúng: phương án 3

## E17xx: what-ifs

E1701 = "{ $key }" không phải là khóa của tình huống giả định ở chỗ này.
    .action = { $nearest ->
        [none] Các khóa hợp lệ là { $known }.
       *[other] Có phải là "{ $nearest }" không? Các khóa hợp lệ là { $known }.
    }
    .page =
        Tệp tình huống giả định có các khóa title, notes, parent, model, objective, change và sweep; `from`
        chỉ được nêu những gì mà chính thay đổi đó đặt.
        Sai: name = "Fewer moves"
        Đúng: title = "Fewer moves"
E1702 = "{ $key }" là { $found }; ở đây tình huống giả định cần { $expected }.
    .action = Viết giá trị này dưới dạng { $expected }.
    .page =
        Mỗi giá trị của tình huống giả định có một kiểu: tiêu đề, tên và mã là chuỗi trong dấu nháy, cặp
        là danh sách gồm một cán bộ và một vị trí, thay đổi là một bảng.
        Sai: pair = "O-1"
        Đúng: pair = ["O-1", "P-2"]
E1703 = Mỗi thay đổi phải nói về đúng một đối tượng; thay đổi này nêu { $found }.
    .action = Nêu một trong { $known }.
    .page =
        Mỗi [[change]] và [sweep] cho biết bằng một khóa rằng nó nói về cái gì: rule, tier, official, post,
        unit, tenure, pair hoặc restriction, hoặc thêm hay bớt dòng của một bảng.
        Sai: [[change]] chỉ có seats = 2
        Đúng: [[change]] có post = "P-12" và seats = 2
E1704 = Không có "{ $value }".
    .action = { $nearest ->
        [none] { $known ->
            [none] Tra trong các bảng của bộ dữ liệu.
           *[other] Các tên hợp lệ là { $known }.
        }
       *[other] Có phải là "{ $nearest }" không?
    }
    .page =
        Tình huống giả định thay đổi những gì đang có: cán bộ, vị trí và đơn vị theo mã, cột và bảng theo
        tên trong README, bậc ưu tiên theo id trong mô hình chính sách.
        Sai: official = "O-9999", không có trong officials.csv
        Đúng: official = "O-104"
E1705 = "{ $key }" là { $found } ở điểm xuất phát của tình huống giả định, không phải { $expected }.
    .action = Sửa `from`, hoặc xem lại tình huống giả định có còn đúng ý ban đầu không.
    .page =
        `from` là giá trị mà người viết tình huống giả định định thay đổi. Giá trị ấy nay đã khác: dữ liệu
        nhân sự, mô hình hoặc tình huống gốc đã thay đổi từ đó.
        Sai: max = 40 với from = 150, trong khi mô hình ghi 120
        Đúng: max = 40 với from = 120
E1706 = Không dòng nào của { $file } là { $value }.
    .action = Sửa các giá trị, hoặc thêm dòng bằng add = "{ $file }".
    .page =
        Thay đổi nói về những dòng không có: đợt giữ chức của người hiện không giữ vị trí nào, hoặc các dòng
        cần xóa mà không dòng nào có giá trị đã nêu. `remove` cần ít nhất một cột.
        Sai: remove = "decisions.csv" với action = "waiver"
        Đúng: remove = "decisions.csv" với action = "waive"
E1707 = Không có tình huống giả định "{ $value }" để xuất phát.
    .action = { $nearest ->
        [none] Tình huống gốc là "base" (chính bộ dữ liệu) hoặc một trong: { $known }.
       *[other] Có phải là "{ $nearest }" không?
    }
    .page =
        Gốc của một tình huống giả định là "base", tức chính bộ dữ liệu, hoặc một tệp khác trong thư mục
        what-if, gọi theo tên bỏ đuôi ".toml".
        Sai: parent = "young-42.toml"
        Đúng: parent = "young-42"
E1708 = Các tình huống giả định này lấy nhau làm gốc: { $path }.
    .action = Cho một trong số đó xuất phát từ "base".
    .page =
        Mỗi tình huống giả định là một thay đổi của tình huống gốc, nên dãy gốc phải dừng ở chính bộ dữ liệu.
        Sai: a có parent = "b", và b có parent = "a"
        Đúng: a có parent = "base", và b có parent = "a"
E1709 = "{ $value }" là một dãy quét (sweep): có nhiều kế hoạch, không kế hoạch nào làm gốc được.
    .action = Xuất phát từ "base", hoặc từ một tình huống giả định không có sweep.
    .page =
        Dãy quét gồm mỗi giá trị một kịch bản, nên không rõ phải xuất phát từ kịch bản nào.
        Sai: parent = "size", một tệp có [sweep]
        Đúng: parent = "size-40", một tệp có một [[change]]
E1710 = { $why ->
        [nothing] Dãy quét (sweep) không thay đổi gì.
        [range] Khoảng gồm from, to và step, đi từ giá trị đầu đến giá trị cuối với nhiều nhất 200 giá trị.
       *[size] Dãy quét (sweep) thay đổi nhiều nhất hai tham số, với nhiều nhất 200 kịch bản tất cả.
    }
    .action = Cho một hoặc hai tham số một danh sách giá trị, hoặc một khoảng như { "{" } from = 20, to = 80, step = 20 { "}" }.
    .page =
        Một [sweep] là thay đổi trong đó một tham số có danh sách giá trị hoặc khoảng; mỗi giá trị thành
        một kịch bản. Hai tham số tạo thành lưới.
        Sai: max = 40
        Đúng: max = [20, 40, 60]

## E18xx: templates of papers

E1801 = Không đọc được mẫu văn bản: { $why }.
    .action = Lưu lại thành tài liệu Word (.docx), hoặc bắt đầu lại từ bản do luan papers --eject tạo ra.
    .page =
        Mẫu văn bản là một tài liệu Word (.docx) có các thẻ trong phần chữ.
        Sai: plan.docx thực ra là tài liệu kiểu cũ (.doc) đổi tên
        Đúng: plan.docx do Word hoặc LibreOffice lưu thành .docx
E1802 = { $why ->
        [unfinished] Thẻ "{ $tag }" không được kết thúc trong đoạn văn của nó.
        [never] Thẻ "{ $tag }" mở một khối mà không thẻ nào đóng.
        [unopened] Thẻ "{ $tag }" đóng một khối không được mở ở đó.
        [level] Thẻ "{ $tag }" không đứng cùng chỗ với thẻ đi đôi với nó, chẳng hạn ở ô khác hoặc trong bảng.
       *[other] Không đọc được thẻ "{ $tag }": { $why }.
    }
    .action = Sửa thẻ trong đoạn văn bắt đầu bằng "{ $near }".
    .page =
        Thẻ viết theo Jinja: giá trị đặt giữa hai dấu ngoặc nhọn, câu lệnh đặt giữa ngoặc nhọn và dấu phần trăm.
        Câu lệnh có p, tr, tc hoặc r ngay sau dấu phần trăm thay cho cả đoạn văn, hàng, ô hoặc phần chữ chứa nó;
        hai đầu của vòng lặp hay điều kiện phải cùng loại. Vị trí nêu số thứ tự của đoạn văn, tính từ đầu, và thẻ.
        Sai: {"{%"}tr for person in moves %{"}"} trong một hàng, {"{%"} endfor %{"}"} ở dưới bảng
        Đúng: {"{%"}tr for person in moves %{"}"} và {"{%"}tr endfor %{"}"}, mỗi thẻ trong một hàng riêng
E1803 = Thẻ "{ $tag }" hỏi điều không có: { $why }.
    .action = Sửa tên trong đoạn văn bắt đầu bằng "{ $near }"; papers.json bên cạnh các văn bản có mọi tên.
    .page =
        Thẻ nêu tên có trong papers.json; phiếu và quyết định của cán bộ có thêm person, phiếu của đơn vị có
        unit, leave và arrive, phiếu lấy ý kiến có unit, people và side.
        Sai: {"{{"} person.nmae {"}}"}
        Đúng: {"{{"} person.name {"}}"}
E1804 = "{ $file }" không phải là tên của một mẫu văn bản.
    .action = Đổi tên hoặc bỏ tệp đó đi; các mẫu là { $known }.
    .page =
        Mỗi văn bản có một mẫu, tìm theo tên. Mẫu nào không có trong thư mục thì dùng mẫu có sẵn của luan.
        Sai: decisions.docx
        Đúng: decision.docx

## E20xx: policy models

E2001 = Không có mô hình chính sách "{ $value }".
    .action =
        { $nearest ->
            [none] Nêu một trong { $known }, hoặc một tệp TOML.
           *[other] Có phải là "{ $nearest }" không? Hiện có { $known }; đường dẫn tệp TOML cũng dùng được.
        }
    .page =
        Mô hình là mô hình có sẵn trong luan, gọi theo tên, hoặc một tệp TOML, gọi theo đường dẫn.
        Sai: model = "regulation65"
        Đúng: model = "regulation-65" hoặc model = "ours.toml"
E2002 = Ở đây không có khóa nào tên là "{ $key }".
    .action =
        { $nearest ->
            [none] Xóa khóa này; các khóa hợp lệ là { $known }.
           *[other] Có phải là "{ $nearest }" không? Các khóa hợp lệ là { $known }.
        }
    .page =
        Mô hình có một bộ khóa cố định, mỗi bậc ưu tiên và mỗi hướng ưu tiên (emphasis) cũng vậy. Mảng các
        bảng viết ở số ít: tier, rule, emphasis.
        Sai: level = ["province"]
        Đúng: levels = ["province"]
E2003 = Thiếu khóa "{ $key }".
    .action = Thêm "{ $key } = ...".
    .page =
        Mô hình cần có title; quy tắc cần có id, trừ khi tên của nó được kế thừa; bậc ưu tiên cần có id;
        hướng ưu tiên (emphasis) cần có id và rules.
        Sai: quy tắc chỉ có kind = "hard"
        Đúng: quy tắc có id = "plan_size" và kind = "hard"
E2004 = "{ $key }" có giá trị kiểu { $found }, trong khi cần { $expected }.
    .action = Viết giá trị kiểu { $expected }.
    .page =
        Văn bản đặt trong dấu nháy, số thì không, danh sách đặt trong ngoặc vuông.
        Sai: weight = "10"
        Đúng: weight = 10
E2005 = Danh mục không có quy tắc "{ $value }".
    .action =
        { $nearest ->
            [none] Dùng một quy tắc mà `luan rules` liệt kê.
           *[other] Có phải là "{ $nearest }" không? `luan rules` liệt kê mọi quy tắc.
        }
    .page =
        Mô hình chọn quy tắc trong danh mục theo id và đặt các số của quy tắc. Quy tắc dùng lần thứ
        hai có cùng id nhưng name khác.
        Sai: id = "women_quota"
        Đúng: id = "women_share"
E2006 = Quy tắc "{ $rule }" không có tham số "{ $key }".
    .action =
        { $nearest ->
            [none] Xóa tham số này; các tham số hợp lệ là { $known }.
           *[other] Có phải là "{ $nearest }" không? Các tham số hợp lệ là { $known }.
        }
    .page =
        Mỗi quy tắc có các tham số riêng, ngoài id, name, kind, tier, weight, enabled, source và
        sources. `luan rules` liệt kê các tham số cùng đơn vị đo và giá trị mặc định. Ở sources, quy tắc nêu
        nguồn của từng số, dưới tên tham số của số đó, hoặc dưới weight.
        Sai: id = "min_stint", month = 36
        Đúng: id = "min_stint", months = 36
E2007 = Quy tắc "{ $rule }" không thể thuộc loại { $kind }.
    .action = Dùng một trong { $known }.
    .page =
        Quy tắc loại filter loại bỏ các cặp, hard thì mọi kế hoạch phải giữ, elastic có thể bị vi phạm và phải
        trả giá, objective tự nó là một giá. Không phải quy tắc nào cũng có nghĩa ở mọi loại.
        Sai: id = "plan_size", kind = "filter"
        Đúng: id = "plan_size", kind = "hard"
E2008 = Mô hình không có bậc ưu tiên "{ $value }".
    .action =
        { $nearest ->
            [none] Dùng một trong { $known }.
           *[other] Có phải là "{ $nearest }" không? Các bậc ưu tiên là { $known }.
        }
    .page =
        Quy tắc có giá được tính vào một trong các bậc ưu tiên của mô hình, các bậc được xét lần lượt.
        Sai: tier = "goal"
        Đúng: tier = "goals"
E2009 = "{ $value }" không phải là giá trị của "{ $key }" có đơn vị đo hợp lệ.
    .action = Viết số nguyên, để riêng hoặc kèm một trong { $known }.
    .page =
        Thời gian và độ dài là số nguyên theo đơn vị đo của tham số, hoặc nêu rõ đơn vị đo.
        Sai: months = "36 parsecs" hoặc months = "three years"
        Đúng: months = 36, months = "36 months" hoặc months = "3 years"
E2010 = { $value } không phải là tỷ lệ cho "{ $key }".
    .action = Viết số từ 0 đến 1, nhiều nhất ba chữ số thập phân.
    .page =
        Tỷ lệ được tính theo phần nghìn, để kế hoạch và thẩm tra khớp nhau đến từng người.
        Sai: min_share = 15 hoặc min_share = 0.1234
        Đúng: min_share = 0.15 hoặc min_share = 0.123
E2011 = "{ $value }" không phải là từ hợp lệ ở đây.
    .action =
        { $nearest ->
            [none] Dùng một trong { $known }.
           *[other] Có phải là "{ $nearest }" không? Các từ hợp lệ là { $known }.
        }
    .page =
        Giá trị là một trong vài từ, hoặc là cấp, khối hay mục đích của mô hình này.
        Sai: levels = ["communes"] trong mô hình có cấp commune
        Đúng: levels = ["commune"]
E2012 = Trọng số { $value } nằm ngoài khoảng cho phép.
    .action = Viết số nguyên từ 0 đến { $most }.
    .page =
        Trọng số là giá của một đơn vị lượng mà quy tắc đếm. Điểm cộng không phải là trọng số âm: quy tắc có
        điểm cộng tự tính điểm ấy thành lượng âm.
        Sai: weight = -5
        Đúng: weight = 5
E2013 = { $value } nằm ngoài khoảng cho phép của "{ $key }".
    .action = Viết số nguyên từ 0 đến { $most }; "max" không nhỏ hơn "min".
    .page =
        Thời gian, số lượng và độ dài không âm, và cận trên không nhỏ hơn cận dưới.
        Sai: months = -36, hoặc min = 50 với max = 20
        Đúng: months = 36, hoặc min = 20 với max = 50
E2014 = Tên quy tắc "{ $name }" được dùng hai lần.
    .action = Đặt "name" riêng cho lần dùng thứ hai của quy tắc.
    .page =
        Các quy tắc được phân biệt theo name; nếu không nêu thì đó là id. Mô hình mở rộng mô hình khác sửa
        quy tắc kế thừa bằng cách gọi tên nó, và không thể đặt tên đó cho quy tắc khác.
        Sai: hai quy tắc có id = "place_everyone"
        Đúng: quy tắc thứ hai có thêm name = "place_waiting"
E2015 = Các mô hình mở rộng nhau thành vòng: { $path }.
    .action = Xóa "extends" ở một trong các mô hình đó.
    .page =
        Mô hình được đọc sau mô hình mà nó mở rộng, nên dãy này phải có điểm dừng.
        Sai: a.toml mở rộng b.toml và b.toml mở rộng a.toml
        Đúng: a.toml mở rộng b.toml, và b.toml mở rộng base
E2016 = Không có mô hình "{ $value }" để mở rộng.
    .action =
        { $nearest ->
            [none] Nêu một trong { $known }, hoặc một tệp TOML.
           *[other] Có phải là "{ $nearest }" không? Hiện có { $known }; đường dẫn tệp TOML cũng dùng được.
        }
    .page =
        "extends" nêu một mô hình có sẵn trong luan, hoặc một tệp TOML.
        Sai: extends = "bsae"
        Đúng: extends = "base"
E2017 = Hướng ưu tiên (emphasis) nêu quy tắc "{ $value }" không tồn tại.
    .action =
        { $nearest ->
            [none] Nêu một quy tắc của mô hình này.
           *[other] Có phải là "{ $nearest }" không? Nếu không, nêu một quy tắc của mô hình này.
        }
    .page =
        Hướng ưu tiên đặt một số quy tắc có giá lên trước các mục tiêu khác, để tạo một phương án khác. Quy
        tắc được gọi theo tên như trong mô hình. Quy tắc của danh mục mà mô hình này không tính giá thì được
        bỏ qua.
        Sai: rules = ["traning"]
        Đúng: rules = ["development"]
E2018 = Quy tắc "{ $name }" có giá nhưng không có bậc ưu tiên.
    .action = Thêm một bậc ưu tiên của mô hình này; bậc thường dùng của quy tắc, "{ $usual }", không có trong mô hình.
    .page =
        Quy tắc elastic và objective được tính vào một bậc ưu tiên. Quy tắc không nêu bậc thì tính vào bậc
        thường dùng của nó, nếu mô hình có bậc tên như vậy.
        Sai: id = "fit" trong mô hình chỉ có bậc "cost"
        Đúng: id = "fit", tier = "cost"
E2019 = { $key } = { $value } nằm ngoài khoảng cho phép.
    .action = Viết số từ 0 đến 1.
    .page =
        Dung sai (tolerance) là phần giá trị tối ưu của một bậc ưu tiên mà các bậc sau được phép nhượng đi: 0
        thì giữ nguyên tối ưu, 0.05 thì nhượng đến năm phần trăm. Khoảng cách (gap) là phần giá trị của bậc mà
        trong đó bậc được coi là đã quyết định, trước khi tối ưu được chứng minh trọn vẹn.
        Sai: tolerance = 5
        Đúng: tolerance = 0.05
E2020 = Mô hình không có { $key }.
    .action = Thêm ít nhất một từ vào "{ $key }", hoặc mở rộng một mô hình có sẵn các từ đó.
    .page =
        Đơn vị có cấp và khối, và mô hình cho biết có những cấp, khối nào, cấp xếp từ cao nhất đến thấp
        nhất. Mô hình cho bài toán không có cấp, khối thì mỗi danh sách có một từ.
        Sai: levels = []
        Đúng: levels = ["province", "district", "commune"]
E2021 = "{ $value }" được nêu hai lần.
    .action = Xóa một trong hai.
    .page =
        Cấp, khối, trình độ chuyên môn, trình độ lý luận chính trị, bậc ưu tiên và hướng ưu tiên được phân
        biệt theo từ của chúng.
        Sai: levels = ["province", "province"]
        Đúng: levels = ["province", "commune"]
E2022 = Quy tắc "{ $rule }" thuộc cấu trúc của mô hình và không tắt được.
    .action = Xóa "enabled = false".
    .page =
        Mỗi cán bộ một vị trí, số chỗ, và các lệnh khóa, cấm của hội đồng có trong mọi mô hình, dù có nêu hay không.
        Sai: id = "seats", enabled = false
        Đúng: tăng số chỗ trong posts.csv
E2023 = Các số của "{ $key }" không theo thứ tự tăng dần.
    .action = Sắp xếp lại, mỗi số một lần.
    .page =
        Các dải khoảng cách được nêu theo đầu dưới của dải, từ gần đến xa.
        Sai: bands_km = [40, 15]
        Đúng: bands_km = [15, 40]
E2024 = Danh sách "{ $list }" thay thế danh sách kế thừa, nhưng { $where } vẫn nêu "{ $value }".
    .action = Đưa "{ $value }" vào danh sách, hoặc nêu trong mô hình này từ nào thay cho nó ở đó.
    .page =
        Mô hình nêu cấp, khối hoặc bậc ưu tiên riêng thì thay thế toàn bộ danh sách kế thừa. Các quy tắc và
        hướng ưu tiên kế thừa vẫn còn, và một số nêu từ đã mất. Hãy nêu lại quy tắc đó trong mô hình này với
        một từ của danh sách mới, hoặc tắt quy tắc.
        Sai: extends = "regulation-65", levels = ["province", "commune"], không có gì thêm
        Đúng: như vậy, và [[rule]] id = "unit_disruption" levels = ["commune"]
E2025 = "{ $key }" có { $found } tỷ lệ, nhưng "{ $borders }" tạo ra { $wanted } nhóm tuổi.
    .action = Nêu một tỷ lệ cho mỗi nhóm tuổi, nhóm trẻ nhất trước.
    .page =
        Các số ở ages là ranh giới giữa các nhóm tuổi, nên số nhóm nhiều hơn số ranh giới một: dưới số đầu,
        giữa hai số liền nhau, và từ số cuối trở lên. Mỗi danh sách tỷ lệ có một số cho mỗi nhóm.
        Sai: ages = [40, 50], min_shares = [0.1, 0.4]
        Đúng: ages = [40, 50], min_shares = [0.1, 0.4, 0.0]
E2026 = "{ $value }" không phải là tháng sinh hay ngày sinh.
    .action = Viết tháng theo dạng YYYY-MM, hoặc ngày theo dạng YYYY-MM-DD.
    .page =
        Một dòng của cohorts trong [retirement] áp dụng cho người sinh từ tháng hoặc ngày này trở đi, đến dòng
        tiếp theo của cùng giới tính. Dòng đầu của một giới tính có thể bỏ born_from: khi đó dòng áp dụng cho
        mọi người sinh trước.
        Sai: born_from = "10/1961"
        Đúng: born_from = "1961-10"
E2027 = Một dòng của cohorts bắt đầu từ { $from }, không sau dòng trước đó của cùng giới tính.
    .action = Sắp xếp các dòng của mỗi giới tính theo born_from; chỉ dòng đầu được bỏ born_from.
    .page =
        Trong các dòng của giới tính một người, dòng cuối cùng đã bắt đầu vào ngày sinh cho biết tuổi nghỉ
        hưu. Dòng không nêu giới tính áp dụng cho mọi người, tức cả nam và nữ.
        Sai: born_from = "1961-10" cho nam, và bên dưới là born_from = "1961-01" cho nam
        Đúng: dòng 1961-01 đứng trước
E2028 = Khóa "{ $key }" không được đọc khi by = "{ $by }".
    .action = Xóa khóa này, hoặc nêu nghỉ hưu theo tuổi nào: by = "age" đọc years và months, by = "cohort" đọc cohorts, và cả hai đọc day.
    .page =
        Bảng [retirement] cho biết cách tính ngày nghỉ hưu khi dữ liệu nhân sự không nêu.
        Với by = "stated" thì không tính: chỉ biết các ngày đã nêu. Với by = "age" mọi người nghỉ hưu ở
        cùng một tuổi, với by = "cohort" thì theo tuổi ở dòng ứng với giới tính và ngày sinh. Khóa không được
        đọc chỉ có vẻ như có tác dụng.
        Sai: by = "stated", years = 60
        Đúng: by = "age", years = 60
E2029 = { $years } năm { $months } tháng không phải là tuổi nghỉ hưu.
    .action = Nêu số năm từ { $least } đến { $most } và số tháng từ 0 đến 11.
    .page =
        Tuổi nghỉ hưu tính bằng năm, và thêm số tháng lẻ khi luật quy định như vậy.
        Sai: years = 60, months = 15
        Đúng: years = 61, months = 3

## W10xx: warnings

W1001 = Tệp "{ $file }" không thuộc bộ dữ liệu và không được đọc.
    .action = Đưa tệp ra khỏi thư mục nếu tệp không nên ở đó.
    .page =
        Trong thư mục có một tệp CSV mang tên mà luan không biết. Không có gì phụ thuộc vào tệp này.
        Các tệp của bộ dữ liệu là units, posts, officials, tenures, evaluations, pool, pairs,
        restrictions, relations, decisions và baseline, mỗi tệp có đuôi .csv.
        Chưa ổn: notes-of-meeting.csv trong thư mục
        Ổn: tệp đó để ở nơi khác
W1002 =
    { $scope ->
        [everyone] Không biết ngày sinh của ai, mà một quy tắc của mô hình cần ngày sinh.
       *[other] Chưa biết ngày sinh của { $official }, mà một quy tắc của mô hình cần ngày sinh.
    }
    .action = Điền "birth_date" trong officials.csv nếu biết được.
    .page =
        Các quy tắc về tuổi và về đào tạo dùng ngày sinh, mô hình có tính ngày nghỉ hưu cũng vậy. Chưa biết
        thì bất lợi cho cán bộ: không có lượt luân chuyển nào đòi thời gian công tác còn lại, và không tính là trẻ.
        Chưa ổn: O1,An official,female,
        Ổn: O1,An official,female,1980-03-31
W1003 =
    { $scope ->
        [everyone] Không biết giới tính của ai, mà một quy tắc của mô hình cần giới tính.
       *[other] Chưa biết giới tính của { $official }, mà một quy tắc của mô hình cần giới tính.
    }
    .action = Điền "gender" trong officials.csv nếu biết được.
    .page =
        Tuổi nghỉ hưu và mọi quy tắc đếm cán bộ nữ phụ thuộc vào giới tính. Chưa biết thì không tính được
        ngày nghỉ hưu, và cán bộ không được tính là nữ.
        Chưa ổn: O1,An official,,1980-03-31
        Ổn: O1,An official,female,1980-03-31
W1004 =
    { $scope ->
        [everyone] Không biết đánh giá xếp loại của ai, mà một quy tắc của mô hình cần đánh giá xếp loại.
       *[other] { $official } không có đánh giá xếp loại, mà một quy tắc của mô hình cần đánh giá xếp loại.
    }
    .action = Thêm mức xếp loại của những năm gần đây vào evaluations.csv.
    .page =
        Việc đủ điều kiện xét theo mức xếp loại hằng năm gần nhất. Mô hình cho biết năm không có mức xếp loại
        có loại cán bộ hay không; không có mức xếp loại thì không ai được tính là xuất sắc.
        Chưa ổn: cán bộ không có trong evaluations.csv
        Ổn: O1,2025,good
W1005 = { $official } bị khóa vào vị trí khác dù đang có hạn chế còn hiệu lực.
    .action = Kiểm tra xem có đúng chủ ý không; mô hình không có điều kiện loại nào từ chối việc này.
    .page =
        Lệnh khóa chuyển một người lẽ ra phải ở lại vì kỷ luật, ốm đau hoặc lý do khác. Mô hình đang dùng
        không từ chối việc đó, và không có miễn trừ nào cho biết hội đồng chủ trương như vậy.
        Chưa ổn: lock,O1,...,P2 và một hạn chế của O1 không có ngày kết thúc
        Ổn: chỉ có lệnh khóa, hoặc hạn chế kết thúc trước ngày lập kế hoạch
W1006 =
    { $scope ->
        [everyone] Không biết đơn vị quê quán của ai, mà một quy tắc của mô hình cần đơn vị quê quán.
       *[other] Chưa biết đơn vị quê quán của { $official }, mà một quy tắc của mô hình cần đơn vị quê quán.
    }
    .action = Điền "home_unit_id" trong officials.csv nếu biết được.
    .page =
        Việc có phải là người địa phương hay không được xác định từ đơn vị quê quán và đơn vị nơi sinh, và từ
        nơi cư trú, quá trình công tác trong chừng mực mô hình nêu. Không có cả đơn vị quê quán lẫn nơi sinh
        thì cán bộ không nhận vị trí đòi người không phải là người địa phương, và không được tính là người như vậy.
        Chưa ổn: home_unit_id để trống
        Ổn: home_unit_id U3
W1007 = Quy tắc được miễn trừ "{ $value }" không có trong mô hình "{ $model }".
    .action = Xóa miễn trừ, hoặc kiểm tra đang dùng mô hình nào.
    .page =
        Quy tắc có tồn tại nhưng mô hình này không dùng, hoặc dùng dưới tên khác, nên miễn trừ
        không thay đổi gì.
        Chưa ổn: waive,O1,...,pair_cost theo regulation-65
        Ổn: waive,O1,...,min_stint
W1008 =
    { $by ->
        [stated] { $official } đến tuổi nghỉ hưu ngày { $date }, theo officials.csv.
        [age] { $official } đến tuổi nghỉ hưu ngày { $date }, tính từ ngày sinh theo tuổi nêu ở [retirement] của { $model } (nguồn: { $source }).
       *[cohort] { $official } đến tuổi nghỉ hưu ngày { $date }, tính từ giới tính và ngày sinh theo cohorts ở [retirement] của { $model } (nguồn: { $source }).
    }
    .action = Đưa cán bộ ra khỏi danh sách, hoặc sửa ngày; retirement_date đã nêu được ưu tiên hơn ngày tính ra.
    .page =
        Ngày nghỉ hưu, đã nêu hoặc tính theo [retirement] của mô hình, không sau ngày lập kế hoạch.
        Cán bộ vẫn được tính là người giữ vị trí hiện tại.
        Chưa ổn: sinh ngày 1950-01-01, trong kế hoạch năm 2026
        Ổn: đợt giữ chức được ghi ngày kết thúc và cán bộ được đưa ra khỏi danh sách
W1009 = Có vị trí đòi lĩnh vực "{ $field }" mà không cán bộ nào có.
    .action = Kiểm tra cách viết trong posts.csv và officials.csv.
    .page =
        Lĩnh vực được so từng ký tự. Lĩnh vực không ai có thì có thể là viết sai, và theo quy tắc
        post_standards thì không ai chuyển được vào vị trí đó.
        Chưa ổn: fields "finances", trong khi cán bộ có "finance"
        Ổn: fields "finance"
W1010 = Quy tắc "{ $rule }" nêu chức danh "{ $title }" mà không vị trí nào có.
    .action = Sửa chức danh trong mô hình, hoặc trong posts.csv.
    .page =
        Một quy tắc của mô hình nói về các vị trí có một chức danh, mà không vị trí nào có chức danh ấy: quy
        tắc không có tác dụng gì với chức danh đó.
        Chưa ổn: titles = ["District Secretary"], trong khi posts.csv có "District secretary"
        Ổn: titles = ["District secretary"]
W1011 = Không vị trí nào có chức danh "{ $value }" mà quy hoạch nêu.
    .action = Kiểm tra chức danh, nếu định nêu một vị trí của kế hoạch này.
    .page =
        Quy hoạch có thể nêu chức danh không thuộc kế hoạch này, và cán bộ vẫn được tính là có trong quy
        hoạch. Khi quy tắc đòi đúng chức danh đó thì dòng như vậy không có tác dụng.
        Chưa ổn: O1,Minister trong kế hoạch của một tỉnh
        Ổn: O1,District secretary
W1012 = Không ai giữ vị trí nào: không dòng nào của tenures.csv còn mở và có nêu vị trí.
    .action = Thêm tenures.csv với vị trí hiện tại của từng cán bộ, để trống "end".
    .page =
        Ai đang giữ vị trí nào được đọc từ tenures.csv: dòng có post_id và không có ngày kết thúc. Không có
        dòng như vậy thì mọi vị trí đều trống, mọi cán bộ đều chờ bố trí, và các quy tắc về đợt công tác, nhiệm
        kỳ và lượt luân chuyển không có gì để xét.
        Chưa ổn: thư mục không có tenures.csv với mô hình tính giá lượt luân chuyển
        Ổn: O1,P1,,2022-03-01,,regular,
W1013 = { $posts } vị trí thuộc đơn vị đã kết thúc trước ngày lập kế hoạch; { $people } cán bộ đang giữ các vị trí đó.
    .action = Không cần làm gì, nếu các đơn vị này đã sáp nhập hoặc giải thể: người đang giữ được bố trí nơi khác.
    .page =
        Vị trí của đơn vị có ngày cuối cùng (valid_to, hoặc của một đơn vị cấp trên) trước ngày lập kế hoạch thì
        đóng lại: không ai nhận hay giữ, và không tính là chỗ trống. Lượt luân chuyển của người đang giữ vị
        trí như vậy có mục đích là sắp xếp tổ chức (reorganisation).
        Chưa ổn: vị trí hiện nay thuộc đơn vị có valid_to 2019-12-31
        Ổn: các vị trí của một huyện kết thúc ngay trước ngày lập kế hoạch
W1014 =
    { $scope ->
        [everyone] Không vị trí nào có bậc chức vụ, nên quy tắc rank_equivalent không từ chối gì.
       *[other] Vị trí { $post } không có bậc chức vụ, nên quy tắc rank_equivalent không từ chối ai ở đó.
    }
    .action = Điền "rank" trong posts.csv, hoặc bỏ quy tắc khỏi mô hình.
    .page =
        Lượt luân chuyển đến chức vụ tương đương hay cao hơn được xác định theo bậc chức vụ của vị trí hiện
        tại và vị trí mới. Lượt đi từ hoặc đến vị trí không có bậc thì được cho qua, coi như tương đương. Vị
        trí mà không ai có thể chuyển đến thì không được nêu.
        Chưa ổn: rank để trống
        Ổn: rank 6
W1015 = Không vị trí nào có chức danh "{ $value }", nên tên gọi này không dùng đến.
    .action =
        { $nearest ->
            [none] Ghi chức danh đúng như trong posts.csv, hoặc bỏ dòng này.
           *[other] Có phải là "{ $nearest }" không? Ghi chức danh đúng như trong posts.csv.
        }
    .page =
        Tên gọi của một chức danh được tìm theo chức danh ghi trong posts.csv, đúng từng chữ. Chức danh không
        vị trí nào có thì tên gọi của nó không dùng đến.
        Chưa ổn: title,Bi thu,en,Secretary trong khi các vị trí ghi "Bí thư"
        Ổn: title,Bí thư,en,Secretary
W1020 = Quy tắc "{ $rule }" loại bỏ mọi lượt luân chuyển mà nó được xét: { $pairs } cặp của { $officials } cán bộ.
    .action = Kiểm tra dữ liệu mà quy tắc đọc, và các số của quy tắc; nếu dữ liệu nhân sự không có thông tin đó, hãy bỏ quy tắc khỏi mô hình (enabled = false).
    .page =
        Quy tắc về điều kiện mà không cho qua trường hợp nào thì quyết định quá ý của hội đồng: do quên một
        tệp, do một cột dùng từ khác, hoặc do một con số không ai đạt. Số được đếm là các cặp đến lượt
        quy tắc này, sau các quy tắc đứng trước trong mô hình, và là lượt luân chuyển có mục đích mà quy
        tắc xét.
        Chưa ổn: in_planning_pool với pool.csv rỗng
        Ổn: pool.csv có một dòng cho mỗi cán bộ trong quy hoạch
W1021 = Không có tệp này, mà trong mô hình đang dùng có các quy tắc đọc nó: { $rules }.
    .action = Thêm tệp (chỉ có dòng tiêu đề nếu không có gì để nêu), hoặc bỏ các quy tắc khỏi mô hình (enabled = false).
    .page =
        Quy tắc đọc một tệp không có thì không có gì làm căn cứ: nó loại bỏ những gì cần có dòng, hoặc cho
        qua tất cả, với mọi người như nhau. Tệp có dòng tiêu đề mà không có dòng nào khác cho biết rằng
        không có gì để nêu.
        Chưa ổn: thư mục không có restrictions.csv với mô hình có temporary_bar
        Ổn: restrictions.csv chỉ có dòng tiêu đề official_id,reason
W1022 = Không quy tắc nào của mô hình dùng { $column } "{ $value }", có ở { $count } dòng.
    .action =
        { $nearest ->
            [none] Viết một trong các từ mà các quy tắc nêu ({ $known }), hoặc nêu từ này trong mô hình.
           *[other] Có phải là "{ $nearest }" không? Các quy tắc nêu { $known }.
        }
    .page =
        Các quy tắc của mô hình nêu lý do hạn chế, hoặc quan hệ, mà chúng nói về.
        Dòng dùng từ khác thì không có tác dụng.
        Chưa ổn: wife, trong khi các quy tắc nêu spouse
        Ổn: spouse
W1023 = Không quy tắc nào của mô hình đọc { $file }: { $count } dòng của tệp không có tác dụng.
    .action = Thêm vào mô hình một quy tắc đọc tệp này, hoặc bỏ tệp.
    .page =
        Các dòng của tệp này chỉ có ý nghĩa với một số quy tắc, và mô hình không có quy tắc nào trong số đó.
        Chưa ổn: relations.csv với mô hình không có kin_avoidance và joint_spouse
        Ổn: mô hình có kin_avoidance
W1024 = { $count } ô của cột này có nhiều dấu cách liền nhau, hoặc ký tự không có độ rộng, ở giữa văn bản; ô đầu tiên được đọc là "{ $value }".
    .action = Viết một dấu cách; ngoài ra không có gì thay đổi.
    .page =
        Những gì trông giống nhau thì phải so ra như nhau. Ở mọi cột, trừ tên và văn bản tự do, nhiều dấu
        cách liền nhau trong ô được đọc là một, và ký tự không có độ rộng bị bỏ đi.
        Chưa ổn: District  chair, có hai dấu cách
        Ổn: District chair
W1025 =
    { $scope ->
        [everyone] Không có ngày nghỉ hưu nào được nêu, mô hình không tính ngày đó cho mọi người, mà một quy tắc của mô hình cần ngày nghỉ hưu.
       *[other] Chưa biết ngày nghỉ hưu của { $official }: không được nêu, và mô hình không tính được; một quy tắc của mô hình cần ngày đó.
    }
    .action = Điền "retirement_date" trong officials.csv, hoặc khai cách tính ở [retirement] của mô hình.
    .page =
        Ngày nghỉ hưu đã nêu luôn có giá trị. Khi không nêu, bảng [retirement] của mô hình có thể tính ra:
        theo một tuổi chung, hoặc theo dòng của cohorts ứng với giới tính và ngày sinh. Không có bảng đó, hoặc
        với người không thuộc dòng nào của bảng, thì ngày nghỉ hưu là chưa biết. Khi đó remaining_service từ
        chối các lượt luân chuyển đòi thời gian công tác còn lại, near_retirement không từ chối gì, và
        position_change đòi phải chuyển đổi.
        Chưa ổn: retirement_date để trống với mô hình không có [retirement]
        Ổn: retirement_date 2041-06-30
W1026 = Quy tắc "{ $rule }" nêu đơn vị "{ $unit }" mà units.csv không có.
    .action = Sửa mã trong mô hình hoặc trong units.csv.
    .page =
        Quy tắc stay_within với by = "unit" nêu đơn vị theo mã, mỗi đơn vị gồm cả các đơn vị bên dưới.
        Đơn vị không có trong dữ liệu nhân sự thì không mở ra hướng nào; thường gặp nhất là viết sai.
        Chưa ổn: groups = [["D1", "D22"]], trong khi các huyện là D1 và D2
        Ổn: groups = [["D1", "D2"]]
W1027 = Tệp không theo mã UTF-8; tệp được đọc theo bảng mã tiếng Việt Windows-1258, ví dụ "{ $value }".
    .action = Xem lại các tên: nếu dấu bị sai, hãy lưu tệp dưới dạng "CSV UTF-8".
    .page =
        Các chương trình cũ lưu theo bảng mã riêng. Trong các bảng mã tiếng Việt, luan đọc Windows-1258;
        TCVN3 và VNI không phân biệt được với bảng mã này và sẽ hiện thành chữ khác.
        Chưa ổn: "Save as: CSV (comma delimited)"
        Ổn: "Save as: CSV UTF-8 (comma delimited)"
W1028 = Dòng bắt đầu bằng "{ $value }" và bị bỏ qua vì là dòng cộng của các dòng trên.
    .action = Xóa dòng này, hoặc ghi mã cho dòng nếu không phải là dòng cộng.
    .page =
        Danh sách in ra thường có dòng cộng ở cuối. Dòng bắt đầu bằng từ chỉ tổng số và không ghi gì ở cột
        mã thì không được đọc.
        Chưa ổn: Tổng cộng,,32
        Ổn: các dòng không có dòng cộng
W1029 = "{ $value }" được đọc là { $date }.
    .action = Viết đủ ngày ở nơi cần chính xác đến ngày.
    .page =
        Tháng được đọc là ngày đầu tháng, năm được đọc là ngày 01 tháng 01: đối với ngày sinh và ngày bắt
        đầu giữ chức. Thời gian giữ chức hoặc đơn vị kết thúc trong một tháng thì kết thúc vào ngày liền
        trước ngày đầu tháng đó, nơi thời gian tiếp theo bắt đầu. Năm chữ số là số thứ tự của ngày trong
        chương trình bảng tính.
        Chưa ổn: 06/2017
        Ổn: 01/06/2017
W1601 =
    { $scope ->
        [changed] Kế hoạch được lập từ { $file } khác với tệp hiện có.
        [gone] Kế hoạch được lập với { $file }, nay không còn tệp đó.
       *[new] Kế hoạch được lập khi không có { $file }, nay có tệp đó.
    }
    .action = Lập lại dự thảo kế hoạch, hoặc thẩm tra trên chính các tệp đã dùng để lập.
    .page =
        plan.json nêu các tệp đã dùng để lập kế hoạch, mỗi tệp kèm mã băm. Tệp khác đi nghĩa là thẩm
        tra đối chiếu kế hoạch với dữ liệu nhân sự không phải dữ liệu đã lập ra nó: điều tìm thấy có thể chỉ là việc mới phát sinh.
        Chưa ổn: plan.json của tháng 3, thẩm tra trên posts.csv của tháng 4
        Ổn: các tệp đúng như khi lập kế hoạch
W1701 = Thay đổi này giữ mọi thứ như cũ.
    .action = Sửa giá trị, hoặc bỏ thay đổi này.
    .page =
        Điều mà thay đổi đặt ra thì dữ liệu nhân sự hoặc mô hình đã ghi như vậy, nên kịch bản không có gì.
        Chưa ổn: seats = 1 cho vị trí có một chỗ
        Ổn: seats = 2
