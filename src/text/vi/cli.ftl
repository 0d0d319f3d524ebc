# The command line: help, remarks, errors.

verb-luan = Dự thảo, thẩm tra và xếp hạng kế hoạch luân chuyển cán bộ lãnh đạo từ dữ liệu nhân sự trong các tệp CSV
    .after =
        Bắt đầu từ đây:
          luan check scenarios/first-steps              đọc các tệp, liệt kê mọi lỗi
          luan plan scenarios/first-steps --out out     dự thảo các phương án có xếp hạng
          luan audit scenarios/first-steps --plan out/moves-1.csv

        Mã thoát: 0 xong; 1 dữ liệu đầu vào có lỗi, hoặc thẩm tra phát hiện vi phạm; 2 dùng sai lệnh;
        3 không thể có kế hoạch nào theo các quy tắc bắt buộc; 4 dừng trước khi tìm được kế hoạch nào; 5 có
        kế hoạch, đã hiển thị và đã ghi, nhưng chưa chứng minh (--accept-unproven đổi thành 0); 70 lỗi nội bộ.
        Không gì rời khỏi máy này: không dùng mạng, không gửi số liệu về đâu, không ghi họ tên vào nhật ký.
verb-check = Đọc và kiểm tra thư mục của bộ dữ liệu; nêu mọi lỗi kèm tệp, dòng, cột, mã và cách sửa
    .after =
        Ví dụ:
          luan check scenarios/quang-nam-2023
          luan check my-folder --format json
          luan explain E1203
verb-plan = Dự thảo các phương án có xếp hạng, đã thẩm tra
    .long =
        Dự thảo các phương án có xếp hạng, đã thẩm tra.

        Phương án đầu là phương án tối ưu theo mô hình chính sách, kèm chứng minh. Các phương án khác đặt một
        mục tiêu lên trước (các ưu tiên riêng của mô hình) và tốt hơn phương án tối ưu về mặt đó, hoặc là các
        phương án tốt tiếp theo; hai phương án bất kỳ khác nhau ít nhất ở một phần mười số lượt của phương án
        lớn hơn. Một phương án bị bỏ khi có phương án khác không kém theo mọi quy tắc và tốt hơn theo một quy
        tắc. Mọi bậc ưu tiên trừ bậc cuối được chứng minh trọn vẹn; khoảng cách dành cho bậc cuối. Với bài toán có
        hơn 200.000 cột tự do, nơi không thể làm vậy, trước hết có một bản phác cho mọi bậc; rồi mỗi bậc kết
        thúc khi trong khoảng cách hoặc khi hết phần thời gian của nó, và các bậc sau giữ giá trị đã đạt: phần
        đã chứng minh của từng bậc được nêu rõ. Ctrl-C kết
        thúc tìm kiếm với phương án tốt nhất đến lúc đó, ghi rõ là chưa chứng minh; Ctrl-C lần thứ hai kết
        thúc chương trình.

        Mọi lần tìm kiếm bắt đầu từ phương án mà mọi người đều ở lại, hoặc từ bản sửa của nó nếu phương án ấy
        vi phạm quy tắc bắt buộc, và không bao giờ kết thúc với phương án kém hơn.

        Các tệp trong --out được đặt vào cùng một lúc khi đã có phương án; các tệp khác trong thư mục giữ
        nguyên. Lần chạy kết thúc mà không có kế hoạch để lại các tệp của lần trước, kèm trang
        OLDER-THAN-LAST-RUN.txt bên cạnh.
    .after =
        Ví dụ:
          luan plan scenarios/quang-nam-2023 --out out
          luan plan scenarios/quang-nam-2023 --candidates 1 --format json
          luan plan my-folder --model regulation-65 --time-limit 60

        Mã thoát: 0 đã chứng minh trong khoảng cách yêu cầu; 5 kế hoạch đã hiển thị và đã ghi, nhưng chưa
        chứng minh khi hết thời gian hoặc khi bấm Ctrl-C (--accept-unproven đổi thành 0); 4 đến lúc đó chưa
        có kế hoạch; 3 không thể có kế hoạch nào; 1 dữ liệu đầu vào có lỗi; 2 dùng sai lệnh; 70 lỗi nội bộ.

        Trong plan.json, objective là giá trị của phương án 1: tổng các bậc ưu tiên. Khi mô hình cho các bậc
        sau dùng mức cho phép (tolerance) của bậc trước, giá trị của một bậc có thể cao hơn tối ưu của nó:
        decided là trị mà bậc đó được ấn định, và tổng của chúng. bound là điều đã chứng minh, theo từng bậc,
        còn gap = (decided - bound) / max(1, |decided|) là điều chưa chứng minh: không bao giờ là phần do mức
        cho phép.
verb-compare = Giải các tình huống giả định và đặt cạnh nhau theo số liệu, cán bộ và vị trí
    .long =
        Giải các tình huống giả định và đặt cạnh nhau theo số liệu, cán bộ và vị trí.

        Tình huống giả định là các tệp what-if/*.toml trong thư mục của bộ dữ liệu; mỗi tệp thay đổi gốc của
        nó (chính bộ dữ liệu, hoặc một tình huống giả định khác) và được giải tiếp từ kết quả của gốc. Trong
        các bảng, A là chính bộ dữ liệu, chênh lệch so với A ghi trong ngoặc, và "=" nghĩa là giống như
        ở A.
    .after =
        Ví dụ:
          luan compare scenarios/first-steps
          luan compare scenarios/quang-nam-2023 --what-if size --out out
          luan compare my-folder --unit U-12 --all
verb-what-if = Bắt đầu một tệp tình huống giả định
verb-what-if-new = Ghi một tệp tình huống giả định có chú thích để làm điểm bắt đầu
compare-unknown = không có tình huống giả định { $names }; hiện có { $known }
what-if-name = tên tình huống giả định chỉ gồm chữ cái, chữ số, "-" và "_", không phải "{ $name }"
what-if-exists = { $path } đã có; hãy chọn tên khác hoặc sửa tệp đó
what-if-written = Đã ghi: { $path }. Hãy sửa tệp, rồi chạy luan check và luan compare.
what-if-template =
    # Tình huống giả định: những gì khác với gốc của nó. Bỏ dấu "#" ở chỗ muốn thay đổi.
    title = "{ $name }"
    parent = "base"              # chính bộ dữ liệu, hoặc tên một tình huống giả định khác

    # Một quy tắc của mô hình chính sách: tham số bất kỳ, weight, kind, tier, hoặc enabled = false.
    # [[change]]
    # rule = "plan_size"
    # max = 40
    # from = 150                 # không bắt buộc: báo lỗi nếu mô hình ghi khác

    # Một dữ kiện: cột bất kỳ của posts.csv, officials.csv hoặc units.csv.
    # [[change]]
    # post = "P-0012"
    # seats = 2

    # Một quyết định của hội đồng: lock ("stay" = ở nguyên chỗ), ban hoặc waive.
    # [[change]]
    # official = "O-104"
    # lock = "P-0031"
    # reason = "Huyện đề nghị"

    # Một cặp, một hạn chế, thời gian giữ chức ở vị trí hiện nay.
    # [[change]]
    # pair = ["O-104", "P-0031"]
    # fit = 80
    # [[change]]
    # restriction = "O-104"
    # reason = "study"

    # Thêm hoặc bớt dòng; bỏ cán bộ hay vị trí thì bỏ luôn mọi điều các bảng khác ghi về họ.
    # [[change]]
    # add = "posts.csv"
    # post_id = "P-new"
    # unit_id = "U-1"
    # title = "Phó giám đốc"
    # [[change]]
    # remove = "officials.csv"
    # official_id = "O-200"

    # Một bậc ưu tiên của mô hình chính sách.
    # [[change]]
    # tier = "goals"
    # tolerance = 0.05

    # Mỗi giá trị một kịch bản: danh sách hoặc khoảng. Hai tham số tạo thành lưới.
    # [sweep]
    # rule = "plan_size"
    # max = { "{" } from = 20, to = 80, step = 20 { "}" }
verb-review = Rà soát đội ngũ trước khi lập kế hoạch: vị trí trống, việc đến hạn, tỷ lệ, quy hoạch, ai có thể chuyển
    .long =
        Rà soát đội ngũ trước khi lập kế hoạch.

        Vị trí trống tại ngày lập kế hoạch và vị trí sẽ trống; cấp trưởng đến hạn nhiệm kỳ, đợt luân chuyển hết
        hạn, người đến hạn trở về và nghỉ hưu theo từng nửa năm; tỷ lệ nữ, cán bộ trẻ, người dân tộc thiểu số và
        các nhóm tuổi theo cấp, khối và mức khó khăn của địa bàn, và các chỉ tiêu của mô hình mà đội ngũ hiện có
        đạt hay không; quy hoạch theo chức danh; lĩnh vực và địa bàn thừa hoặc thiếu; cấp trưởng không phải là
        người địa phương; ai có thể chuyển theo mục đích nào và quy tắc nào ngăn những người còn lại. Không giải
        bài toán nào. Thời hạn lấy theo các quy tắc của mô hình; nếu không có quy tắc thì cấp trưởng là tám năm,
        đợt luân chuyển là 36 tháng.
    .after =
        Ví dụ:
          luan review scenarios/first-steps
          luan review scenarios/quang-nam-2023 --years 2 --out force
verb-audit = Thẩm tra kế hoạch bất kỳ, của luan hay lập bằng tay: mọi vi phạm kèm cán bộ và vị trí
    .long =
        Thẩm tra kế hoạch bất kỳ, của luan hay lập bằng tay: mọi vi phạm kèm cán bộ và vị trí.

        Kế hoạch là plan.json hoặc moves-N.csv của luan, hoặc tệp CSV bất kỳ có các cột official_id và
        post_id. Cán bộ mà tệp CSV không nêu thì giữ vị trí hiện tại; post_id để trống nghĩa là cán bộ
        không có vị trí. Mã thoát 1 khi có quy tắc bắt buộc bị vi phạm. --nearest còn tìm kế hoạch thay đổi ít
        nhất mà giữ mọi quy tắc bắt buộc, và tốt nhất trong số đó.
    .after =
        Ví dụ:
          luan audit scenarios/quang-nam-2023 --plan out/plan.json --candidate 2
          luan audit scenarios/quang-nam-2023 --plan by-hand.csv --nearest
verb-batch = Lập kế hoạch cho nhiều bộ dữ liệu, mô hình và tình huống giả định, trên bao nhiêu máy cũng được
    .long =
        Lập kế hoạch cho nhiều bộ dữ liệu, mô hình và tình huống giả định, trên bao nhiêu máy cũng được.

        Đường dẫn là thư mục của một bộ dữ liệu, thư mục chứa các thư mục đó, hoặc danh sách: tệp CSV có các
        cột dir, model và what_if (hoặc mỗi dòng một thư mục). Mỗi kết quả được đặt vào chỗ ngay khi có:
        OUT/cases/CASE/plan.json v.v., case.json sau cùng. Trường hợp thất bại được báo lại và bỏ qua. Sau sự
        cố hoặc Ctrl-C, --resume chạy tiếp; một trường hợp chỉ được giải lại khi tệp, mô hình hoặc tùy chọn
        tìm kiếm của nó đã thay đổi. OUT/summary.csv và summary.json có mỗi trường hợp một dòng.
        Mã thoát 1 khi có trường hợp thất bại, nếu không thì 5 khi có trường hợp chưa chứng minh.
    .after =
        Ví dụ:
          luan batch scenarios --out out-batch
          luan batch scenarios/quang-nam-2023 --what-ifs --out out-batch --resume
          luan batch list.csv --shard 1/4 --out part-1      # trên máy thứ nhất trong bốn máy
          luan batch merge part-1 part-2 part-3 part-4 --out whole
verb-batch-merge = Gộp kết quả các phần của nhiều máy thành một bảng tổng hợp

verb-revise = Điều chỉnh kế hoạch đã duyệt ít nhất có thể khi có tin mới
    .long =
        Điều chỉnh kế hoạch đã duyệt ít nhất có thể khi có tin mới.

        Đọc plan.json đã duyệt và dữ liệu nhân sự cùng tin mới: quyết định, hạn chế, cán bộ và vị trí như
        hiện nay, một tình huống giả định, và các lượt luân chuyển mà cán bộ từ chối (--refuse). Trước hết
        tìm số thay đổi ít nhất để mọi quy tắc bắt buộc được giữ, rồi tìm phương án tốt nhất với từng số thay
        đổi cho đến khi thêm thay đổi không được gì hơn. Phương án ít thay đổi nhất được chọn, hoặc phương án
        tốt nhất trong mức --max-changes; --out ghi phương án đó như luan plan.
    .after =
        Ví dụ:
          luan revise scenarios/first-steps --from out/plan.json --refuse O-3
          luan revise scenarios/first-steps --from out/plan.json --what-if young-45 --max-changes 2 --out revised

verb-trade = Cho biết hai hoặc ba mục tiêu đánh đổi với nhau ra sao
    .long =
        Cho biết hai hoặc ba mục tiêu đánh đổi với nhau ra sao: mọi phương án mà không phương án nào khác tốt
        hơn theo một mục tiêu và không kém theo các mục tiêu còn lại.

        Mục tiêu là một bậc ưu tiên, một quy tắc hoặc một số liệu (moves, vacancies, without_post), mỗi mục
        tiêu cần nhỏ như trong mô hình; tier:, rule: hoặc figure: đặt trước tên cho biết là loại nào. Các bậc
        ưu tiên đứng trước tất cả các mục tiêu đó giữ trị tối ưu. Mỗi phương án nêu ra đều được chứng minh:
        không phương án nào tốt hơn theo một mục tiêu và không kém theo các mục tiêu còn lại. Tập phương án
        là đầy đủ trừ khi có nêu phần còn hở, nơi việc tìm kiếm kết thúc trước; khi đó có ghi phương án
        không nêu ra có thể tốt hơn nhiều nhất bao nhiêu.
    .after =
        Ví dụ:
          luan trade scenarios/first-steps --goal moves --goal development
          luan trade scenarios/quang-nam-2023 --goal figure:moves --goal tier:goals --points 20 --out curve

verb-verify = Cho biết kế hoạch cũ còn giá trị không, và từ đó đến nay có gì thay đổi
    .long =
        Cho biết kế hoạch cũ còn giá trị không.

        Đọc plan.json và dữ liệu nhân sự hiện nay, thẩm tra lại mọi phương án, tính lại mọi bậc ưu tiên,
        chi phí, số liệu, lượt luân chuyển và chỗ chưa đạt, và đối chiếu các tệp đầu vào cùng các tệp kèm
        theo kế hoạch với mã băm của chúng. Các cận không được chứng minh lại. Mã thoát 1 khi có điều ghi
        trong kế hoạch không tìm lại được.
    .after =
        Ví dụ:
          luan verify out/plan.json scenarios/first-steps

verb-export = Ghi bài toán thành tệp MPS cho bộ giải khác bất kỳ, hoặc ghi dữ liệu nhân sự thành sổ tính
    .long =
        Ghi bài toán thành tệp MPS cho bộ giải khác bất kỳ (--mps), hoặc ghi dữ liệu nhân sự thành sổ tính (--xlsx).

        Sổ tính có một trang tính cho mỗi tệp hiện có, tên gọi theo ngôn ngữ của thông báo (--lang), ngày là
        ngày và số là số. luan đọc sổ tính như đọc thư mục. Tình huống giả định và mô hình chính sách riêng
        vẫn là tệp: hãy để tệp mô hình cạnh sổ tính.

        Mô hình có trọng số là một tệp. Mô hình theo thứ tự ưu tiên là mỗi bậc một tệp, FILE-1-law.mps và
        tiếp theo, kể cả bậc không tính chi phí gì: mỗi tệp cực tiểu hóa bậc của nó trong khi các bậc trước
        giữ trị tối ưu đã chứng minh trong mức cho phép, nên bộ giải khác phải tìm được đúng các giá trị
        in ra. --objective weighted ghi tổng đơn thuần của mọi bậc thành một tệp.
    .after =
        Ví dụ:
          luan export scenarios/quang-nam-2023 --mps out/quang-nam.mps
          luan export scenarios/quang-nam-2023 --mps out/sum.mps --objective weighted
          luan export scenarios/quang-nam-2023 --xlsx out/quang-nam.xlsx --lang vi
verb-init = Ghi một bộ dữ liệu nhân sự trống để điền: một sổ tính có hướng dẫn, hoặc một thư mục
    .long =
        Ghi một bộ dữ liệu nhân sự trống để điền: một sổ tính có hướng dẫn, hoặc một thư mục.

        Tên có đuôi .xlsx là sổ tính: có trang hướng dẫn, mỗi danh sách một trang tính, ghi chú ở mọi tiêu đề
        cột, và danh sách chọn các từ mà ô nhận, kể cả các từ của mô hình chính sách. Tên khác là thư mục gồm
        các tệp CSV có dòng tiêu đề cột và tệp instance.toml có chú thích. Tên trang tính và tên cột theo ngôn
        ngữ của thông báo (--lang). Không ghi đè lên tệp nào đã có.
    .after =
        Ví dụ:
          luan init tinh-minh.xlsx --lang vi
          luan init thu-muc --model two-tier-2025
          luan check tinh-minh.xlsx
verb-generate = Tạo thư mục một bộ dữ liệu giả lập; cùng hạt giống (seed) cho cùng nội dung từng byte
    .long =
        Tạo thư mục một bộ dữ liệu giả lập; cùng hạt giống (seed) cho cùng nội dung từng byte.

        Mẫu chuyện: first-steps, quang-nam-2023 và da-nang-2025 là dữ liệu nhân sự để đọc, tạo đúng như có sẵn.
        Cỡ: province (1.000 cán bộ), region (3.000), nation (10.000) và army (100.000) là dữ liệu nhân sự
        để đo việc tìm kiếm. Thư mục của chúng có mô hình chính sách riêng, theo cấu trúc được yêu cầu: quy
        tắc mềm theo địa phương và theo luồng, hoặc hạn mức cứng. --officials và --posts tạo cỡ khác bất kỳ;
        không có --structure thì mô hình là Quy định 65 chỉ với các cặp trong danh sách.
    .after =
        Ví dụ:
          luan generate --preset quang-nam-2023 --seed 1 --out my-copy
          luan generate --officials 1000 --posts 1050 --pairs 40 --seed 7 --out big
          luan generate --preset region --structure quotas --out region-quotas
          luan generate --preset province --pairs 500 --out long-lists
verb-import = Tách một danh sách cán bộ thành thư mục của bộ dữ liệu
    .long =
        Tách một danh sách cán bộ thành thư mục của bộ dữ liệu.

        Danh sách là một trang tính của sổ tính (.xlsx) hoặc một tệp CSV, mỗi cán bộ một dòng: họ tên, ngày
        hoặc năm sinh (kể cả ghi dưới cột giới tính), đơn vị, chức danh, giữ chức từ khi nào, xếp loại các
        năm v.v., tiêu đề bằng tiếng Việt hoặc tiếng Anh. Dòng tên danh sách ở trên, dòng đầu mỗi phần, dòng
        cộng và phần ký tên được nhận ra. Mọi điều đoán hoặc bỏ đều được nêu; điều không ai ghi thì để trống
        và luan check sẽ hỏi. Thư mục phải mới hoặc còn trống.
    .after =
        Ví dụ:
          luan import danh-sach.xlsx --out my-roster --plan-date 2026-01-15
          luan import danh-sach.csv --out words --guess
          luan import danh-sach.csv --out my-roster --columns words/columns.toml
verb-papers = Ghi các văn bản của một kế hoạch thành tài liệu Word, theo mẫu
    .long =
        Ghi các văn bản của một kế hoạch thành tài liệu Word (.docx), theo mẫu.

        Của một phương án trong plan.json: dự thảo kế hoạch, danh sách kèm theo, tờ trình, phiếu và dự thảo quyết
        định của từng cán bộ luân chuyển, phiếu của từng đơn vị, phiếu lấy ý kiến nơi đi và nơi đến; papers.json
        có mọi nội dung của các văn bản. Thư mục phải mới hoặc còn trống. Mẫu là tài liệu Word: --eject sao
        chép các mẫu, --templates dùng mẫu của đơn vị; docs/papers.md nêu các tên mà thẻ được dùng. Điều chưa
        nêu, chẳng hạn --body, để dấu chấm để điền. Văn bản nào cũng ghi là dự thảo.
    .after =
        Ví dụ:
          luan papers scenarios/first-steps --plan out/plan.json --out out-papers --lang vi
          luan papers --eject my-templates --lang vi

verb-rules = Liệt kê danh mục quy tắc, hoặc in một mô hình chính sách kèm con số, nguồn và kế thừa
    .after =
        Ví dụ:
          luan rules
          luan rules --model regulation-65
          luan rules --model my-model.toml --format json
          luan rules --reference > docs/rules.md
verb-schema = In lược đồ JSON của mô hình chính sách, cho trình soạn thảo và chương trình khác
    .after =
        Ví dụ:
          luan schema > models/policy.schema.json
verb-lint-model = Tìm trong mô hình chính sách những điều hội đồng hay nhầm, xét riêng hoặc trên dữ liệu nhân sự
    .long =
        Tìm trong mô hình chính sách những điều hội đồng hay nhầm: quy tắc bắt buộc mà không kế hoạch nào giữ
        được, tỷ lệ trên một nhóm vài người, chỉ tiêu vượt quá nguồn quy hoạch, trọng số và quy tắc không làm
        thay đổi gì, con số không có nguồn. Với --roster, các quy tắc bắt buộc được giải, trước riêng từng
        quy tắc rồi tất cả cùng lúc, và các nhóm, các nguồn được đếm. Mã thoát 1 khi phát hiện điều mà không
        kế hoạch nào giữ được.
    .after =
        Ví dụ:
          luan lint-model my-model.toml
          luan lint-model regulation-65 --roster scenarios/quang-nam-2023
          luan explain L1007
verb-explain = In trang giải thích một mã lỗi hoặc một quy tắc, hoặc trả lời về dữ liệu nhân sự: vì sao, vì sao không, và với chi phí nào
    .long =
        In trang giải thích một mã lỗi hoặc một quy tắc, hoặc trả lời về dữ liệu nhân sự: vì sao, vì sao không,
        và với chi phí nào.

        Khi có câu hỏi, từ nhập vào là thư mục của bộ dữ liệu, và phương án tối ưu được tìm trước.

        --official: quy tắc nào loại bao nhiêu vị trí khác, và vị trí nào không bị quy tắc nào loại. Thêm
        --post: mọi quy tắc loại vị trí đó, kèm dữ kiện và ngày kể từ đó không còn bị loại, hoặc chi phí đúng
        bằng bao nhiêu theo bậc ưu tiên và quy tắc, tìm bằng cách giải bài toán mà cán bộ nhận vị trí đó, và
        mọi người sẽ ở nơi khác. Thêm --versus: cũng như vậy với một cán bộ khác.

        Chỉ --post: ai có thể nhận vị trí, mỗi người có chi phí ít nhất bao nhiêu, và ai bị quy tắc loại.
        --all: mỗi cặp đủ điều kiện có chi phí ít nhất bao nhiêu.

        --rules: chi phí của từng quy tắc và từng quyết định của hội đồng: phương án tối ưu khi không có nó, và
        các lượt luân chuyển xuất hiện, mất đi; với --steps, và với --rule thì luôn có, thêm phương án tối ưu
        khi từng con số của quy tắc giảm một bước và tăng một bước (6 tháng, 30 ngày, 1 năm, 1 người, lượt
        hoặc điểm, một phần trăm, 5 km, một phần hai mươi của một số tiền). --exceptions: những cặp chỉ do
        một quy tắc loại sẽ được lợi nhiều nhất nếu cho phép, và những miễn trừ nào. --envy: ai muốn vị trí của người khác hơn, được nhận vị trí đó
        và xứng đáng hơn.

        --letter: trang giao cho một cán bộ, dạng Markdown.

        --conflict, khi không có kế hoạch nào: các quy tắc và quyết định không thể cùng được giữ, không thể rút
        cái nào khỏi nhóm, và phương án tốt nhất khi bỏ từng cái.
    .after =
        Ví dụ:
          luan explain E1203
          luan explain two_term
          luan explain scenarios/first-steps --official O-3
          luan explain scenarios/first-steps --official O-3 --post P-5
          luan explain scenarios/first-steps --post P-5 --exact 3
          luan explain scenarios/first-steps --rules
          luan explain scenarios/first-steps --rule plan_size
          luan explain scenarios/first-steps --letter O-3 > O-3.md
          luan explain scenarios/first-steps --exceptions --exact 5
          luan explain scenarios/first-steps --envy --merit grade
          luan explain scenarios/first-steps --conflict
verb-completions = In tập lệnh tự hoàn thành cho shell
    .after =
        Ví dụ:
          luan completions bash > ~/.local/share/bash-completion/completions/luan
verb-man = Ghi các trang hướng dẫn (man)
    .after =
        Ví dụ:
          luan man --out man && man man/luan.1

arg-format = Cách in kết quả
arg-quiet = Không in ghi chú và tiến độ ra stderr
arg-all-problems = Liệt kê mọi lỗi, dù mỗi loại có bao nhiêu
arg-wide = Bảng có mọi cột cạnh nhau, dù rộng bao nhiêu
arg-lang = Ngôn ngữ của thông báo
arg-help = In trợ giúp
arg-version = In phiên bản
arg-dir = Thư mục của bộ dữ liệu
arg-model = Mô hình chính sách theo tên hoặc đường dẫn, thay cho mô hình trong instance.toml
arg-objective = Cách kết hợp các bậc ưu tiên, thay cho cách ghi trong mô hình: lexicographic hoặc weighted
arg-candidates = Số phương án
arg-keep-dominated = Hiển thị cả những phương án mà có phương án khác không kém theo mọi quy tắc và tốt hơn theo một quy tắc
arg-time-limit = Số giây sau đó việc tìm kiếm kết thúc với phương án tốt nhất đến lúc đó
arg-gap = Khoảng cách (gap) tương đối mà tại đó phương án được coi là tối ưu
arg-pseudonyms = Chỉ nêu mã cán bộ, không nêu họ tên; mã nào là ai được ghi vào KEYFILE, tệp chỉ mình bạn đọc được: cất riêng, không gửi kèm kết quả. Họ tên trong lý do quyết định cũng được thay bằng mã
arg-accept-unproven = Mã thoát 0 thay cho 5 khi kế hoạch chưa chứng minh
arg-generate-seed = Hạt giống (seed) của các lựa chọn ngẫu nhiên
arg-seed = Hạt giống (seed) của các lựa chọn ngẫu nhiên; phương án đã chứng minh trọn vẹn không phụ thuộc vào nó
arg-engine = Cách giải bài toán: auto (theo cỡ), direct (HiGHS trên toàn bộ), decomposed
arg-within = Tỷ lệ so với trị tối ưu của mỗi bậc ưu tiên mà các phương án khác được kém (ví dụ 1%): khi đó các phương án khác là những phương án có ít lượt luân chuyển chung nhất, và phần chung của mọi phương án như vậy có thể ký ngay
arg-warm-start = Bắt đầu từ warm-start.json mà một kế hoạch trước của dữ liệu nhân sự gần như vậy để lại bên cạnh plan.json
arg-engine-params = Tệp TOML chứa các con số điều khiển cách giải decomposed, dành cho người tinh chỉnh nó
arg-log = In từng bước tìm kiếm ra stderr: thời gian, phương án tốt nhất hiện có, cận, đã thử gì, được gì
arg-log-json = Tệp ghi các bước đó dưới dạng dữ liệu, mỗi dòng một đối tượng JSON
arg-threads = Số phương án giải song song (mặc định: mỗi nhân một phương án)
arg-plan-out = Thư mục cho plan.json, plan.xlsx, report.html, moves-N.csv, misses-N.csv và report.txt
arg-paths = Các thư mục bộ dữ liệu, thư mục chứa chúng, hoặc danh sách của chúng
arg-batch-out = Thư mục cho kết quả
arg-batch-model = Mô hình chính sách thay cho mô hình riêng của các bộ dữ liệu; có thể nêu nhiều lần
arg-what-ifs = Mọi tình huống giả định của mỗi thư mục, bên cạnh chính bộ dữ liệu
arg-resume = Chạy tiếp từ chỗ lần chạy trước vào cùng thư mục đã dừng
arg-shard = Chỉ giải phần I trong N phần (I/N), các trường hợp xếp theo thứ tự tên
arg-parts = Thư mục của các phần
arg-merge-out = Thư mục cho bảng tổng hợp
arg-from = Kế hoạch đã duyệt: plan.json
arg-rank = Phương án nào trong đó đã được duyệt
arg-refuse = Cán bộ từ chối lượt luân chuyển trong phương án đã duyệt; có thể nêu nhiều lần
arg-trade-goal = Một bậc ưu tiên, một quy tắc hoặc một số liệu; nêu hai hoặc ba
arg-trade-what-if = Một tình huống giả định trong thư mục thay cho chính dữ liệu nhân sự, theo tên
arg-trade-points = Số phương án nhiều nhất
arg-trade-out = Thư mục cho trade.json, trade.csv, trade.txt và point-N.csv, các lượt luân chuyển của từng phương án
arg-review-years = Số năm xét trước
arg-review-what-if = Tình huống giả định của thư mục thay cho chính dữ liệu nhân sự, theo tên
arg-review-out = Thư mục cho review.json, review.txt và một tệp CSV cho mỗi bảng
arg-revise-what-if = Tin mới dưới dạng một tình huống giả định trong thư mục, theo tên
arg-max-changes = Số cán bộ nhiều nhất ở nơi khác so với phương án đã duyệt
arg-explain-word = Một mã lỗi hoặc một quy tắc; khi có câu hỏi thì là thư mục của bộ dữ liệu
arg-explain-official = Vì sao cán bộ này nhận hoặc không nhận một vị trí
arg-post = Cùng --official: vì sao vị trí này không phải của người đó, hoặc chi phí sẽ là bao nhiêu; dùng riêng: ai có thể nhận vị trí
arg-versus = Cũng như vậy với cán bộ này, để đối chiếu với người trước
arg-exact = Tìm kết quả đúng cho bao nhiêu người có thể nhận vị trí, hoặc bao nhiêu ngoại lệ, hứa hẹn nhất xếp trước
arg-explain-all = Mỗi cặp đủ điều kiện không có trong phương án tối ưu có chi phí ít nhất bao nhiêu
arg-explain-out = Thư mục cho bounds.csv và bounds.json
arg-envy = Ai muốn vị trí của người khác hơn, được nhận vị trí đó và xứng đáng hơn
arg-merit = Mức xứng đáng là gì: fit (mức phù hợp với vị trí, trong pairs.csv) hoặc grade (mức xếp loại gần nhất)
arg-letter = Trang giao cho cán bộ này (Markdown): dự thảo, lý do, từ chối thì mất gì; người khác được nêu theo vị trí
arg-names = Cùng với --letter, nêu tên người khác
arg-explain-rules = Chi phí của từng quy tắc và từng quyết định: phương án tối ưu khi không có nó
arg-steps = Cùng với --rules, thêm từng con số của quy tắc giảm một bước và tăng một bước; với --rule thì luôn có
arg-exceptions = Những cặp bị loại nào và những miễn trừ nào đáng giá nhất
arg-conflict = Khi không có kế hoạch nào: các quy tắc và quyết định nào không thể cùng được giữ, và bỏ từng cái thì ra sao
arg-explain-rule = Chi phí của quy tắc này, theo tên; có thể nêu nhiều lần
arg-explain-what-if = Một tình huống giả định trong thư mục thay cho chính dữ liệu nhân sự, theo tên
arg-reason = Lý do từ chối các lượt luân chuyển, như ghi trong các quyết định cấm tương ứng
arg-refused-on = Ngày từ chối (mặc định: ngày của kế hoạch)
arg-reserves = Với mỗi lượt luân chuyển của phương án được chọn: ai nhận vị trí nếu lượt đó không thành, và chi phí bao nhiêu (=N: N người tốt nhất)
arg-survival = Phương án được chọn trụ được bao nhiêu lần từ chối, khi tỷ lệ này trong số người được chuyển từ chối (5% nếu không nêu)
arg-samples = Số lần lấy mẫu những người từ chối
arg-revise-out = Thư mục cho kế hoạch đã điều chỉnh, như của luan plan, và revise.json
arg-verify-plan = Kết quả của luan plan --out
arg-plan = Kế hoạch cần thẩm tra: plan.json, moves-N.csv, hoặc tệp CSV bất kỳ có official_id và post_id
arg-candidate = Phương án nào của plan.json
arg-nearest = Tìm kế hoạch thay đổi ít nhất mà giữ mọi quy tắc bắt buộc, và tốt nhất trong số đó
arg-what-if = Một tình huống giả định theo tên, cùng mọi gốc của nó; có thể nêu nhiều lần (mặc định: tất cả)
arg-official = Chỉ hiển thị cán bộ này
arg-unit = Chỉ hiển thị các vị trí của đơn vị này, và những người đi từ đó hoặc đến đó
arg-title = Chỉ hiển thị các vị trí có chức danh này, và những người đi từ đó hoặc đến đó
arg-against = Kế hoạch để đối chiếu: plan.json (phương án đầu của nó), moves-N.csv hoặc danh sách lập bằng tay
arg-all = Hiển thị mọi dòng, không chỉ 30 dòng đầu
arg-compare-out = Thư mục cho compare.json, compare.txt và các bảng dạng CSV
arg-name = Tên của tình huống giả định
arg-new-dir = Thư mục của bộ dữ liệu
arg-mps = Tệp ghi bài toán
arg-xlsx = Sổ tính ghi dữ liệu nhân sự
arg-init-path = Sổ tính (tên có đuôi .xlsx) hoặc thư mục cần ghi
arg-init-model = Mô hình chính sách theo tên hoặc đường dẫn; các từ của mô hình là các từ để chọn trong ô
arg-preset = Tên của dữ liệu nhân sự có sẵn: một mẫu chuyện hoặc một cỡ
arg-officials = Số cán bộ
arg-posts = Số vị trí
arg-pairs = Số cặp trong danh sách cho mỗi cán bộ (mặc định: theo cỡ, hoặc 20)
arg-structure = Quy tắc của mô hình chính sách trong thư mục: soft (mặc định của các cỡ) hoặc quotas
arg-generate-out = Thư mục cần ghi
arg-import-file = Danh sách cán bộ: sổ tính (.xlsx) hoặc tệp CSV
arg-import-out = Thư mục cần ghi, mới hoặc còn trống
arg-import-model = Mô hình chính sách ghi vào instance.toml
arg-plan-date = Ngày lập kế hoạch; nếu không nêu thì theo tên danh sách
arg-columns = Tiêu đề và từ riêng của đơn vị (columns.toml)
arg-guess = Ghi columns.toml để điền, nêu điều đã hiểu và chưa hiểu, thay cho thư mục
arg-papers-dir = Thư mục của bộ dữ liệu đã lập ra kế hoạch
arg-papers-plan = Kết quả của luan plan --out (plan.json)
arg-papers-rank = Phương án, theo thứ hạng
arg-papers-out = Thư mục cần ghi, mới hoặc còn trống
arg-papers-templates = Thư mục có mẫu của đơn vị; mẫu nào không có thì dùng mẫu có sẵn của luan
arg-papers-eject = Sao chép các mẫu của ngôn ngữ vào thư mục này, mới hoặc còn trống
arg-papers-heading = Tiêu đề văn bản: của Đảng (party) hay của Nhà nước (state)
arg-papers-above = Cơ quan cấp trên của cơ quan ban hành
arg-papers-body = Cơ quan ban hành
arg-papers-place = Địa danh
arg-papers-authority = Cấp có thẩm quyền quyết định
arg-force = Ghi vào thư mục không trống
arg-rules-model = Mô hình chính sách theo tên hoặc đường dẫn
arg-file = Mô hình chính sách theo tên hoặc đường dẫn
arg-roster = Thư mục của bộ dữ liệu để đối chiếu mô hình
arg-lint-model-time-limit = Số giây sau đó mỗi lần tìm kiếm kết thúc mà không có phát hiện
arg-reference = In tài liệu tra cứu của mọi quy tắc dưới dạng Markdown
arg-word = Một mã do luan check in ra, hoặc tên một quy tắc
arg-shell = Loại shell
arg-man-out = Thư mục cần ghi

problem-error = lỗi[{ $code }] { $place }: { $cause }
    { "  " }cách sửa: { $action }
problem-warning = cảnh báo[{ $code }] { $place }: { $cause }
    { "  " }cách sửa: { $action }

problem-more = ... và { $count } { $code } nữa trong { $file } (--all-problems liệt kê hết)

check-done = { $name }: { $units } đơn vị, { $posts } vị trí, { $officials } cán bộ; { $moves } lượt luân chuyển đủ điều kiện theo { $model }; { $count } cảnh báo
check-what-ifs = Tình huống giả định: { $names }
init-exists = { $path } đã có, và chưa ghi gì; hãy nêu tên khác
init-book = Đã ghi: { $path }. Hãy điền các trang tính (trang đầu hướng dẫn cách điền), rồi chạy luan check { $path }.
init-folder = Đã ghi: { $count } tệp trong { $path }. Hãy điền các tệp, rồi chạy luan check { $path }.
generate-done = { $count } tệp trong { $dir }
generate-few-posts = Danh sách có { $listed } trong { $wanted } cặp: với { $posts } vị trí, không ai có thể có { $pairs } vị trí ngoài vị trí của mình. Hãy tăng --posts hoặc giảm --pairs.
generate-few-in-reach = Danh sách có { $listed } trong { $wanted } cặp: một số cán bộ có ít hơn { $pairs } vị trí trong tầm (cùng bậc chức vụ hoặc cao hơn một bậc, ở huyện mình, các huyện giáp ranh và tỉnh mình). Hãy tăng --posts hoặc giảm --pairs, hoặc dùng --structure, có danh sách rộng hơn.
generate-not-empty = thư mục { $dir } không trống; hãy nêu thư mục khác, hoặc dùng --force để ghi vào đó
import-not-empty = thư mục { $dir } không trống; không gì được ghi đè: hãy nêu thư mục khác
papers-written = Đã ghi: { $count } tệp trong { $dir }. Văn bản nào cũng là dự thảo.
papers-ejected = Đã ghi: { $count } mẫu trong { $dir }. Hãy sửa mẫu, rồi nêu thư mục này cho luan papers bằng --templates.
generate-story = { $name } là mẫu chuyện và được tạo đúng như có sẵn; --structure và --pairs đi với một cỡ ({ $sizes }) hoặc với --officials và --posts
generate-unknown = không có mẫu { $name }; hiện có: { $presets }
explain-unknown = không có mã hay quy tắc nào là { $word }; gần nhất là { $nearest }
plan-out-is-input = kết quả sẽ rơi vào giữa các tệp đầu vào; hãy nêu thư mục khác bằng --out
pseudonyms-in-out = { $path } sẽ nằm trong thư mục kết quả, là thư mục được gửi đi; hãy nêu nơi khác cho tệp mã
pseudonyms-exists = { $path } đã có và không phải là tệp mã của luan; hãy nêu nơi khác cho tệp mã
plan-unproven = Chưa chứng minh: mã thoát 5 (--accept-unproven đổi thành 0).
plan-older = { $dir } vẫn giữ các phương án của lần chạy trước.
plan-older-mark =
    Các tệp trong thư mục này là của một lần chạy trước. Lần chạy sau đó kết thúc mà không có kế hoạch mới:

    { $message }

    Lần chạy tiếp theo kết thúc với một kế hoạch sẽ xóa trang này.
plan-no-out = Chưa ghi gì: nêu --out FOLDER để có plan.json, các lượt luân chuyển của từng phương án và báo cáo.
export-file = { $file }: { $columns } biến, { $rows } ràng buộc, { $nonzeros } hệ số
export-optimum = { $file }: { $columns } biến, { $rows } ràng buộc, { $nonzeros } hệ số; trị tối ưu là { $optimum }
export-roster = { $file }: { $sheets } trang tính, { $rows } dòng
export-onto-itself = { $path } chính là bộ dữ liệu đang đọc: hãy nêu tên khác, nếu không những gì luan không đọc trong đó sẽ bị mất
export-model = Mô hình chính sách { $model } không nằm trong sổ tính: hãy để tệp của mô hình cạnh sổ tính.
export-too-large = { $file } không vừa một trang tính, vốn chỉ nhận { $rows } dòng dưới dòng tiêu đề cột và { $characters } ký tự trong một ô; hãy giữ dạng thư mục
export-not-proven = Trị tối ưu của bậc ưu tiên { $tier } chưa được chứng minh (không có kế hoạch nào, hoặc hết thời gian): các bậc sau không được ghi.

progress-start = đang đọc và lập bài toán
log-time = lúc (s)
log-incumbent = tốt nhất
log-bound = cận
log-gap = gap
log-cheaper = rẻ hơn
log-raised = cận tăng
log-took = mất (s)
log-step = bước
log-begin = giai đoạn { $stage }: { $columns } biến tự do, { $rows } ràng buộc
log-end = giai đoạn { $stage } kết thúc: { $how }
log-progress = HiGHS trên toàn bộ
log-reduced-cost-fixing = cố định theo chi phí rút gọn: { $fixed } biến cố định, { $free } tự do
log-presolve = tiền xử lý: { $groups } nhóm, { $choices } lựa chọn, { $rows } ràng buộc
log-volume = thuật toán volume: { $passes } lượt
log-warm-start = khởi động từ kết quả cũ: { $cuts } lát cắt
log-first-plan =
    { $given ->
        [0] phương án đầu tiên
       *[other] phương án đầu tiên, từ phương án đã cho
    }
log-relaxation = bài toán nới lỏng: { $choices } lựa chọn, { $components } thành phần
log-cuts = làm tròn nguyên hỗn hợp: { $added } lát cắt
log-rounding = làm tròn: { $groups } nhóm chưa quyết
log-neighbourhoods = lân cận: { $many } vùng { $size } lựa chọn, { $proven } đã chứng minh
log-kernel = hạt nhân: { $groups } nhóm, { $nodes } nút
log-restart = tìm giá ở chỗ khác
progress = { $stage }: tốt nhất { $incumbent }, cận { $bound }, khoảng cách { $gap } %

lint-done = { $model }: { $errors } lỗi, { $warnings } cảnh báo

error = lỗi: { $message }
error-input = { $count } lỗi trong dữ liệu đầu vào
error-usage = { $why }
error-infeasible = Không thể có kế hoạch nào theo các quy tắc bắt buộc của mô hình này (luan explain DIR --conflict: những quy tắc nào không thể cùng được giữ).
error-infeasible-least = Với các vi phạm sau, và không thể ít hơn, sẽ có một kế hoạch:
error-infeasible-locks = Không quy tắc bắt buộc nào tự nó cản trở: các quyết định khóa và cấm trong decisions.csv không còn chừa chỗ, hoặc --time-limit quá ngắn để biết được.
remedy = Sẽ có kế hoạch nếu các quy tắc bắt buộc này trở thành chỉ tiêu. Lưu thành { $file }:

    { $toml }
    rồi chạy
    { "    " }{ $check }
    { "    " }{ $plan }
error-no-plan = Hết thời gian trước khi tìm được kế hoạch nào: hãy tăng thời gian bằng --time-limit.
error-no-plan-interrupted = Bị dừng bằng Ctrl-C trước khi tìm được kế hoạch nào.
error-magnitude = Giá của bậc ưu tiên { $stage } lên đến { $price }, chênh nhau quá xa để bộ giải phân biệt được các phương án: hãy ghi chi phí theo đơn vị lớn hơn (triệu thay cho từng đơn vị), hoặc giảm trọng số.
error-solver = bộ giải bị lỗi: { $why }
error-busy = { $left } lần tìm kiếm của bộ giải không kết thúc khi được yêu cầu và vẫn đang chạy: không bắt đầu lần mới bên cạnh chúng. Hãy thử lại khi chúng đã kết thúc, hoặc khởi động lại chương trình.
error-io = { $path }: { $why }. { $action }
io-not-found = không có tệp hoặc thư mục này
    .action = Kiểm tra đường dẫn; đường dẫn tính từ thư mục nơi chạy lệnh.
io-denied = tài khoản này không được đọc hoặc ghi ở đó
    .action = Xin cấp quyền, hoặc nêu đường dẫn trong thư mục của mình.
io-is-folder = đây là thư mục, trong khi cần một tệp
    .action = Đổi tên thư mục, hoặc nêu đường dẫn khác.
io-not-folder = có một tệp ở chỗ cần thư mục
    .action = Đổi tên tệp, hoặc nêu đường dẫn khác.
io-full = đĩa hoặc hạn mức lưu trữ đã đầy
    .action = Dọn chỗ, hoặc nêu đường dẫn trên đĩa khác, rồi chạy lại lệnh.
io-read-only = đĩa chỉ cho đọc
    .action = Nêu đường dẫn trên đĩa khác.
io-too-large = tệp lớn hơn mọi dữ liệu nhân sự hoặc mô hình
    .action = Kiểm tra xem có đúng tệp không.
io-not-regular = đây không phải là tệp thông thường (có thể là đường ống hoặc thiết bị)
    .action = Chép nội dung vào một tệp, rồi nêu tệp đó.
io-not-text = tệp không phải là văn bản UTF-8
    .action = Lưu tệp dưới dạng UTF-8.
io-other = hệ thống báo: { $why }
    .action = Kiểm tra đường dẫn và đĩa, rồi chạy lại lệnh.
error-internal = lỗi nội bộ, đề nghị báo lại: { $why }
why-unknown = Không có { $kind } { $id } trong dữ liệu nhân sự hoặc mô hình; gần nhất là { $nearest }.
trade-count-of-goals = Đánh đổi là giữa hai hoặc ba mục tiêu: hãy nêu --goal hai lần, hoặc ba lần.
trade-unknown-goal = Không có mục tiêu { $name } trong mô hình; gần nhất là { $nearest }. Các mục tiêu đã biết: { $known }.
trade-unpriced-goal = { $name } không tính chi phí gì trong mô hình này, nên theo nó mọi phương án đều như nhau. Các mục tiêu đã biết: { $known }.
revise-reason = Từ chối lượt luân chuyển
revise-written = Đã ghi: { $dir } có kế hoạch đã điều chỉnh và revise.json.
revise-no-rank = Kế hoạch không có phương án { $rank }, chỉ có { $count } phương án. Hãy nêu --rank từ 1 đến { $count }.
revise-no-move = { $official } không được chuyển trong phương án đã duyệt, nên không có gì để từ chối. Hãy nêu một cán bộ trong moves-N.csv.
batch-written = Đã ghi: { $dir } có summary.csv, summary.json, summary.txt, và mỗi trường hợp một thư mục trong cases/.
batch-no-paths = Hãy nêu ít nhất một thư mục của bộ dữ liệu, một thư mục chứa chúng, hoặc một danh sách.
batch-no-out = Hãy nêu --out FOLDER: chạy hàng loạt có quá nhiều kết quả để in ra màn hình.
batch-not-empty = { $dir } đã có kết quả. Hãy dùng --resume để chạy tiếp, hoặc nêu --out khác.
batch-no-instance = { $dir } không phải là thư mục của bộ dữ liệu và cũng không chứa thư mục nào như vậy: không có instance.toml.
batch-line = Dòng { $row } của { $path } không nêu thư mục. Các cột là dir, model và what_if, hoặc mỗi dòng một thư mục.
batch-twice = Hai trường hợp cùng có tên { $id }: kết quả sẽ ghi đè lên nhau. Hãy nêu mỗi thư mục một lần.
batch-torn = Các phần có kết quả khác nhau cho cùng các trường hợp: { $ids }. Chúng được lập từ tệp khác hoặc với tùy chọn khác; hãy giải lại.
batch-open = { $count } trường hợp chưa được giải; --resume chạy tiếp.
batch-progress = { $failed ->
    [0] không có thất bại
   *[other] { $failed } thất bại
}
