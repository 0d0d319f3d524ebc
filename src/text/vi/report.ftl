# Reports: the ranked list, one candidate, an audit.

report-heading =
    { $name }: các phương án dự thảo cho ngày { $date } theo { $model }
    { $officials } cán bộ, { $seats } chỗ
report-optimal = Đã chứng minh tối ưu
report-optimal-gap = Đã chứng minh trong khoảng cách yêu cầu
report-interrupted = BỊ NGẮT, chưa chứng minh: phương án tốt nhất đến lúc này
report-time = HẾT THỜI GIAN, chưa chứng minh: phương án tốt nhất đến lúc này
report-feasible = Chưa chứng minh: phương án tốt nhất tìm được
report-sum = { $status }: giá trị mục tiêu { $objective }, cận { $bound }, khoảng cách { $gap } %
report-tiers = Các bậc ưu tiên, xét lần lượt theo thứ tự này (càng thấp càng tốt): { $tiers }
report-tiers-sum = Các bậc ưu tiên, cộng lại (càng thấp càng tốt): { $tiers }
report-tier-open = { $tier } { $value } (cần ít nhất { $bound }: sai lệch không quá { $gap } %)
report-tier-spent = { $tier } { $value } (tối ưu { $bound }; các bậc sau đã dùng một phần mức cho phép của bậc này)
report-dominated = Phương án { $rank } bị lấn át: phương án { $by } không kém theo mọi quy tắc và tốt hơn theo ít nhất một quy tắc.
report-candidate = Phương án { $rank }: { $label }
report-by-direction = Chuyển từ cấp
report-by-block = Chuyển từ khối
report-by-title = Chức danh của vị trí nhận
report-by-purpose = Mục đích
report-by-area = Mức độ khó khăn của địa bàn nơi đến
report-total = tổng
report-nowhere = (trước đó không có vị trí)
report-no-post = (không có vị trí)
report-moves = Lượt luân chuyển: { $count }, xếp theo từng chuỗi; mỗi lượt lấp vị trí do lượt trước để trống
report-cycle = { $id } (vòng)
report-vacancies = Chỗ còn trống sau phương án: { $seats }
report-breaches = Quy tắc bắt buộc bị vi phạm: { $count }
report-shortfalls = Chỉ tiêu chưa đạt: { $count }
report-misses = Giữ nguyên trái với chỉ tiêu, hoặc không có vị trí: { $count }
report-miss = [{ $rule }] { $who }, { $keeps }: { $open }{ $removed }
report-miss-no-rule = không có chỉ tiêu
report-miss-keeps = giữ { $post }
report-miss-none = không có vị trí
report-open =
    { $count ->
        [0] không vị trí nào đủ điều kiện
       *[other] { $count } vị trí đủ điều kiện
    }
report-open-empty =
    { $count ->
        [0] { $open }, không vị trí nào còn chỗ trống
       *[other] { $open }, { $count } vị trí còn chỗ trống
    }
report-bar-musts = { $open }, nhưng quy tắc bắt buộc { $rules } không cho phép
report-bar-price = { $open }, nhưng chi phí cao hơn theo { $rules }
report-miss-removed = ; { $rule } loại { $posts } vị trí
report-miss-removed-more = , { $rule } { $posts }
report-removed = Các cặp bị loại, mỗi cặp tính cho quy tắc đầu tiên của mô hình không chấp nhận cặp đó:
report-settled = Bố trí ổn định, không còn trong diện luân chuyển: { $count }
report-decisions = Quyết định của hội đồng: { $count }
report-every-move = mọi lượt luân chuyển
report-unused-waiver = Miễn trừ { $rule } cho { $official } không có tác dụng gì trong { $count } phương án: { $ranks }.
report-and-more = { $list }; và { $more } nữa
report-written = Đã ghi: { $files }
report-cut = Yêu cầu { $asked } phương án; việc tìm kiếm kết thúc trước khi tìm được các phương án còn lại.
report-fewer = Yêu cầu { $asked } phương án: không tìm được thêm phương án nào giữ nguyên các bậc ưu tiên đầu, khác ở một phần mười số lượt luân chuyển và không bị lấn át.
report-fewer-near = Yêu cầu { $asked } phương án: không tìm được thêm phương án nào không kém quá mức, khác ở một phần mười số lượt luân chuyển và không bị lấn át.
report-emphasis-none = Không có phương án riêng cho "{ $emphasis }": trong các phương án giữ nguyên các bậc ưu tiên đầu và khác đủ nhiều, không phương án nào tốt hơn phương án { $best } về mặt này.
report-emphasis-dominated = Không có phương án riêng cho "{ $emphasis }": phương án tìm được bị một phương án ở trên lấn át.
report-emphasis-open = Không có phương án riêng cho "{ $emphasis }": việc tìm kiếm kết thúc trước khi tìm được hoặc loại trừ được.
report-left-out = Đã bỏ { $count } phương án: với mỗi phương án đó, có một phương án ở trên không kém theo mọi quy tắc và tốt hơn theo ít nhất một quy tắc (dùng --keep-dominated để xem).


quantity-list = Phương án { $rank } so với phương án { $first }: { $list }.
quantity-none = Phương án { $rank } có cùng các số liệu với phương án { $first }; chỉ khác người được chuyển.
quantity-moves = { $sign ->
        [more] thêm
       *[fewer] bớt
    } { $count } lượt luân chuyển
quantity-upward = { $sign ->
        [more] thêm
       *[fewer] bớt
    } { $count } lượt lên
quantity-downward = { $sign ->
        [more] thêm
       *[fewer] bớt
    } { $count } lượt xuống
quantity-vacancies = { $sign ->
        [more] thêm
       *[fewer] bớt
    } { $count } chỗ trống
quantity-critical = { $sign ->
        [more] thêm
       *[fewer] bớt
    } { $count } chỗ chủ chốt còn trống
quantity-without-post = { $sign ->
        [more] thêm
       *[fewer] bớt
    } { $count } người không có vị trí
quantity-nonlocal = { $sign ->
        [more] thêm
       *[fewer] bớt
    } { $count } cấp trưởng không phải là người địa phương
quantity-women = { $sign ->
        [more] thêm
       *[fewer] bớt
    } { $count } nữ được chuyển
quantity-training = { $sign ->
        [more] thêm
       *[fewer] bớt
    } { $count } mục tiêu đào tạo đạt được
quantity-units = { $sign ->
        [more] thêm
       *[fewer] bớt
    } { $count } đơn vị mất lãnh đạo

sampled-one = phương án { $rank } trong { $share } %
sampled = Khi mỗi trọng số được lấy lại ngẫu nhiên từ 1/{ $factor } đến { $factor } lần trọng số của mô hình ({ $samples } lần lấy mẫu, hạt giống (seed) { $seed }), đứng đầu là { $list }.

near-heading = Các phương án kém trị tối ưu của mỗi bậc ưu tiên không quá { $share } % (không quá { $tiers }):
near-heading-sum = Các phương án kém trị tối ưu không quá { $share } % (không quá { $tiers }):
near-safe = { $count } trong { $moves } lượt luân chuyển của phương án tối ưu có mặt trong tất cả các phương án đó: có thể ký ngay.
near-free = { $count } lượt luân chuyển được bố trí khác trong phương án khác.
near-stay = Trong số người ở lại, { $fixed } người ở lại trong tất cả các phương án đó, { $might } người được chuyển trong một số phương án.
near-contested = { $count } vị trí chưa ngã ngũ: người giữ không giống nhau trong tất cả các phương án đó.
near-open = Với { $count } người chưa biết được điều này: việc tìm kiếm đã kết thúc trước đó.
near-moves = Lượt luân chuyển của phương án tối ưu trong các phương án gần nó: { $count }
near-stayers = Người ở lại trong phương án tối ưu nhưng được chuyển trong một phương án gần nó: { $count }
near-posts = Vị trí chưa ngã ngũ:
near-state-reduced-cost = trong tất cả (chi phí rút gọn)
near-state-solve = trong tất cả (đã giải)
near-state-free = có thể khác
near-state-open = chưa biết

candidate-optimum = tối ưu
candidate-best_so_far = tốt nhất đến lúc này
emphasis-fewest_moves = ít lượt luân chuyển nhất
emphasis-training_first = ưu tiên đào tạo
emphasis-difficult_areas_first = ưu tiên địa bàn khó khăn
emphasis-nonlocal_first = ưu tiên cấp trưởng không phải là người địa phương
emphasis-nearest_first = ưu tiên nơi gần nhất
emphasis-successor_first = ưu tiên đơn vị kế thừa
emphasis-suited_first = ưu tiên người phù hợp nhất
candidate-alternative = tốt tiếp theo { $number }
candidate-near = gần tối ưu { $number }
candidate-traded = điểm { $number } của đường cong
candidate-revision = nhiều nhất { $count } thay đổi

column-rank = #
column-plan = phương án
column-moves = lượt
column-down = xuống
column-up = lên
column-lateral = ngang
column-vacant =
    chỗ
    trống
column-critical =
    chủ chốt
    trống
column-nonlocal =
    trưởng không
    là người ĐP
column-women =
    nữ được
    chuyển
column-training =
    mục tiêu
    đào tạo
column-longest =
    chuỗi
    dài nhất
column-step = bước
column-refuses = loại
column-alone = riêng nó
column-planned = trong tối ưu
column-reserve = dự phòng
column-others = người khác thay đổi
column-costs = chi phí
column-refusals = số từ chối
column-draws = số mẫu
column-survived = trụ được
column-unknown = chưa biết
column-near = trong phương án gần
column-instead = nơi khác trong phương án khác
column-figure = Số liệu
column-before = trước
column-after = sau
column-to = đến
column-chain = chuỗi
column-official = cán bộ
column-from = từ
column-to-post = đến
column-purpose = mục đích
column-post = Vị trí
column-seats = trống
column-decision = quyết định
column-about = về
column-effect = tác dụng
column-reason = lý do
column-by = người quyết định
column-on = ngày
column-until = đến ngày
column-since = đợt công tác từ
column-months = tháng
column-keeps = giữ
column-released = không phải nhận lại
column-id = mã
column-kind = loại
column-goal = mục tiêu
column-tier = bậc ưu tiên
column-price = giá
column-rule = quy tắc
column-adds = cộng thêm
column-pairs = cặp
column-people = cán bộ
column-parameters = tham số
column-source = căn cứ

figure-tier = Bậc ưu tiên { $tier }
figure-unknown = { $share }; { $count } chưa rõ
figure-vacancies = Chỗ trống
figure-critical = Chỗ chủ chốt còn trống
figure-without-post = Cán bộ không có vị trí
figure-nonlocal = Không phải là người địa phương trong số người giữ các vị trí yêu cầu điều đó
figure-women = Nữ trong toàn bộ người giữ chức
figure-young = Dưới 40 tuổi trong toàn bộ người giữ chức
figure-minority = Dân tộc thiểu số trong toàn bộ người giữ chức
figure-age = { $from ->
        [none] Dưới { $below } tuổi trong toàn bộ người giữ chức
       *[other] { $below ->
            [none] Từ { $from } tuổi trở lên trong toàn bộ người giữ chức
           *[other] Từ { $from } đến dưới { $below } tuổi trong toàn bộ người giữ chức
        }
    }
figure-women-movers = Nữ trong số người được chuyển
figure-young-movers = Dưới 40 tuổi trong số người được chuyển
figure-minority-movers = Dân tộc thiểu số trong số người được chuyển
figure-promotions = Lượt chuyển lên bậc chức vụ cao hơn
figure-training = Lượt luân chuyển đạt mục tiêu đào tạo
figure-chains = Chuỗi
figure-cycles = Vòng
figure-longest = Số lượt trong chuỗi dài nhất
figure-leavers = Cán bộ rời vị trí
figure-units = Đơn vị mất lãnh đạo
figure-most = Số lãnh đạo mất nhiều nhất ở một đơn vị
figure-disturbance = Chi phí xáo trộn

purpose-reorganisation = sắp xếp tổ chức
purpose-return = trở về
purpose-two_term = hai nhiệm kỳ
purpose-nonlocal = cấp trưởng không phải là người địa phương
purpose-training = đào tạo
purpose-reinforcement = tăng cường
purpose-other = khác

area-normal = bình thường
area-difficult = khó khăn
area-especially-difficult = đặc biệt khó khăn

action-lock = khóa
action-ban = cấm
action-waive = miễn trừ

reason-fills-vacancy = lấp một chỗ trống
reason-backfills = lấp một chỗ vừa để trống
reason-places-official = bố trí người chưa có vị trí
reason-ends-two-terms = kết thúc hai nhiệm kỳ
reason-nonlocal-head = cấp trưởng không phải là người địa phương
reason-difficult-area = địa bàn khó khăn mức { $grade }
reason-merit = { $rule } { $points }

effect-kept = được giữ
effect-moves = chuyển
effect-broken = BỊ PHÁ VỠ
effect-removed = đã loại { $count } cặp
effect-used = đã dùng, cho qua { $count }
effect-unused = không dùng đến

kind-filter = điều kiện loại
kind-hard = bắt buộc
kind-elastic = chỉ tiêu
kind-objective = giá

batch-heading = { $count } trường hợp: { $proven } đã chứng minh, { $failed } thất bại
batch-why = { $id }: { $why }
batch-proven = đã chứng minh
batch-feasible = chưa chứng minh
batch-infeasible = không thể có kế hoạch nào
batch-no_plan = không tìm được kế hoạch
batch-failed = THẤT BẠI
column-case = trường hợp
column-status = trạng thái
column-tiers = bậc ưu tiên
column-gap = khoảng cách
column-seconds = giây

why-stays = Trong phương án tối ưu cho ngày { $date }, { $official } ở lại { $holds }.
why-moves = Trong phương án tối ưu cho ngày { $date }, { $official } chuyển từ { $holds } đến { $planned }.
why-excluded = Các vị trí khác bị quy tắc loại; tính mọi quy tắc loại vị trí đó:
why-open = { $count ->
    [0] Không còn vị trí nào khác: các quy tắc loại tất cả.
   *[other] { $count } vị trí khác không bị quy tắc nào loại (--post ID cho biết chi phí của một vị trí):
}
why-open-held = { $post }: { $holders }
why-open-empty = { $post }: { $empty } chỗ trống
why-open-more = và { $count } nữa
why-planned = Phương án tối ưu bố trí { $post } cho cán bộ này.
why-chain = { $count ->
    [1] Lượt này đứng riêng:
   *[other] Lượt này thuộc một chuỗi { $count } lượt; mỗi lượt lấp vị trí mà lượt trước để trống:
}
why-cycle = Lượt này thuộc một vòng { $count } lượt: mỗi người nhận vị trí của một người khác trong vòng.
why-link = { $official }: từ { $from } đến { $to }{ $reasons }
why-link-reasons = ; { $reasons }
why-bill = Riêng lượt này, khi mọi người khác ở đúng chỗ của phương án tối ưu, thay đổi theo bậc ưu tiên: { $tiers }; theo quy tắc: { $rules } (dưới 0 là phần được lợi).
why-bill-nothing = không gì
why-bill-breaks = Nếu không có lượt này và mọi người khác ở đúng chỗ của phương án tối ưu, kế hoạch sẽ vi phạm: { $breaks }.
why-needed = Không kế hoạch nào giữ được mọi quy tắc bắt buộc nếu không có lượt này: đã chứng minh.
why-refused = Nếu không có lượt này, kế hoạch tốt nhất tốn đúng: { $tiers } (càng thấp càng tốt; đã chứng minh).
why-refused-free = Không có lượt này thì không mất gì: có kế hoạch tốt như vậy theo mọi bậc ưu tiên mà không cần lượt này.
why-refused-open = Nếu không có lượt này, kế hoạch tốt nhất tìm được tốn: { $tiers } (càng thấp càng tốt; chưa chứng minh).
why-held = { $post } được bố trí cho { $holders }.
why-not-listed = Mô hình chỉ xét các cặp có trong danh sách, và { $post } không có trong danh sách của cán bộ này.
why-exclusions = { $count } quy tắc loại { $post }:
why-free-from = { $fact } Không còn như vậy từ { $day }, nếu mọi điều khác không đổi.
why-impossible = Không kế hoạch nào giữ được mọi quy tắc bắt buộc khi cán bộ này ở { $post }: đã chứng minh.
why-free = { $post } cho cán bộ này không tốn chi phí: có một phương án bố trí như vậy mà không kém theo mọi bậc ưu tiên.
why-price = { $post } cho cán bộ này có chi phí đúng bằng: { $tiers } (càng thấp càng tốt; đã chứng minh).
why-price-open = { $post } cho cán bộ này có chi phí nhiều nhất: { $tiers } (càng thấp càng tốt; chưa chứng minh).
why-rules = Theo quy tắc: { $rules }
why-elsewhere = { $count } cán bộ sẽ ở nơi khác so với phương án tối ưu:
field-held = Trong phương án tối ưu cho ngày { $date }, { $post } được bố trí cho { $holders }.
field-empty = Trong phương án tối ưu cho ngày { $date }, { $post } để trống.
field-open = { $count ->
    [0] Không cán bộ nào khác được nhận: các quy tắc loại tất cả.
   *[other] { $count } cán bộ khác được nhận, cận thấp nhất xếp trước. "Ít nhất" là cận: không phương án nào với họ có chi phí thấp hơn (--exact N cho biết chi phí đúng của N người đầu).
}
field-stays = ở lại
field-at-most = nhiều nhất { $tiers } (chưa chứng minh)
field-excluded = { $count } cán bộ bị quy tắc loại; tính mọi quy tắc loại người đó:
column-at-least = ít nhất
column-exactly = đúng bằng
bounds-heading = { $count } cặp đủ điều kiện không có trong phương án tối ưu cho ngày { $date }. Mỗi cặp có chi phí ít nhất như đã ghi (là cận; càng thấp càng tốt); với { $open } cặp chưa chứng minh được gì.
envy-heading = { $count ->
    [0] Trong phương án tối ưu cho ngày { $date }, không ai muốn vị trí của người khác hơn, được nhận vị trí đó và xứng đáng hơn theo { $merit }.
   *[other] Trong phương án tối ưu cho ngày { $date } có { $count } trường hợp một người muốn vị trí của người khác hơn, được nhận vị trí đó và xứng đáng hơn theo { $merit }:
}
envy-known = Cơ sở của nhận định này: { $wishes } cặp đủ điều kiện có nguyện vọng, { $merits } cặp có mức xứng đáng.
envy-merit-fit = mức phù hợp trong pairs.csv
envy-merit-grade = mức xếp loại gần nhất
column-prefers = muốn hơn
column-merit = mức xứng đáng
column-holder = người được bố trí
conflict-none = Có kế hoạch cho ngày { $date }: không có xung đột nào.
conflict-structure = Không thể có kế hoạch nào cho ngày { $date }, dù bỏ quy tắc hay quyết định nào: riêng cán bộ và vị trí đã không cho kế hoạch nào.
conflict-heading = { $count ->
    [1] Không thể có kế hoạch nào cho ngày { $date }. Chỉ riêng một quy tắc hoặc quyết định đã không cho kế hoạch nào. Nếu bỏ:
   *[other] Không thể có kế hoạch nào cho ngày { $date }. { $count } quy tắc, quyết định sau không thể cùng được giữ, và không thể rút cái nào khỏi nhóm này. Nếu bỏ, riêng từng cái:
}
conflict-not-enough = vẫn không có kế hoạch: còn điều khác cản trở
conflict-hall-posts = { $posts ->
    [1] Vị trí này cần { $needed } người và chỉ có { $there } người được nhận:
   *[other] { $posts } vị trí này cần { $needed } người và chỉ có { $there } người được nhận ít nhất một trong số đó:
}
conflict-hall-people = { $officials ->
    [1] Cán bộ này phải được bố trí và chỉ có { $there } chỗ:
   *[other] { $officials } cán bộ này phải được bố trí và cả thảy chỉ có { $there } chỗ:
}
conflict-hall-of-posts = các vị trí: { $list }
conflict-hall-of-people = các cán bộ: { $list }
conflict-instances = { $count ->
    [1] Trong các quy tắc này, một trường hợp là nguyên nhân:
   *[other] Trong các quy tắc này, { $count } trường hợp sau không thể cùng được giữ, và không bỏ bớt được trường hợp nào:
}
conflict-instance = { $rule }: { $officials } cán bộ, { $posts } vị trí
conflict-instance-group = { $rule } ({ $label }): { $officials } cán bộ, { $posts } vị trí
conflict-instance-post = { $rule }: { $post }
conflict-without = Kế hoạch tốt nhất khi bỏ { $name } vi phạm mô hình hiện hành: { $breaks }. Các lượt luân chuyển:
conflict-fewest = Kế hoạch tốt nhất trong số vi phạm các quy tắc bắt buộc ít người, vị trí và lượt nhất vi phạm: { $breaks }. Các lượt luân chuyển:
conflict-fewest-open = Kế hoạch tốt nhất tìm được (chưa chứng minh) trong số vi phạm các quy tắc bắt buộc ít người, vị trí và lượt nhất vi phạm: { $breaks }. Các lượt luân chuyển:
conflict-move = { $official } đến { $post }
column-give-up = bỏ
column-finds-then = khi đó đạt
column-best-then = phương án tốt nhất khi đó
prices-heading = Chi phí của { $count } quy tắc và quyết định, xét riêng từng cái: phương án tối ưu cho ngày { $date } khi không có nó, gần nhất với phương án tối ưu khi có nó (càng thấp càng tốt).
prices-lock = khóa { $official } ở { $post }{ $rule }
prices-ban = cấm { $official } nhận { $post }{ $rule }
prices-ban-all = cấm { $official } mọi lượt luân chuyển{ $post }{ $rule }
prices-waive = miễn trừ { $rule } cho { $official }{ $post }
prices-as-good = không kém
prices-unproven = nhiều nhất { $tiers } (chưa chứng minh)
prices-moves = Khi không có { $name }:
prices-allows = Khi không có { $name }, điều đang cho phép cái mà quy tắc khác loại:
prices-appears = + { $official } đến { $post }
prices-vanishes = - { $official } đến { $post }
prices-needed = Không có kế hoạch nào nếu thiếu: { $names }.
prices-free = Không có gì thay đổi nếu thiếu: { $names }.
prices-open = Việc tìm kiếm kết thúc trước khi có kết quả cho: { $names }.
prices-steps = Từng con số giảm một bước và tăng một bước: phương án tối ưu khi đó so với phương án tối ưu hiện nay, mỗi bên tính theo mô hình của mình (dưới 0 là phần được lợi của bước đó).
prices-step-moves = Khi { $number } = { $to } trong { $rule }:
prices-no-plan = không có kế hoạch nào
prices-unknown = chưa biết
exceptions-heading = Các ngoại lệ đối với quy tắc đem lại gì cho phương án tối ưu ngày { $date }: cho phép lại một cặp chỉ do một quy tắc loại, hoặc miễn trừ quy tắc đó cho một cán bộ. Con số đúng nếu đã giải; nếu không là mức nhiều nhất có thể đem lại.
exceptions-none = Không có cặp nào chỉ do một quy tắc loại.
exceptions-pairs = Các cặp bị loại ({ $count }), có lợi nhất xếp trước:
exceptions-waivers = Các miễn trừ ({ $count }), có lợi nhất xếp trước:
exceptions-nothing = không gì
exceptions-unproven = ít nhất { $tiers } (chưa chứng minh)
exceptions-with-pair = Khi { $official } được qua { $rule } đến { $post }:
exceptions-with-waiver = Khi miễn trừ { $rule } cho { $official }{ $post }:
column-number = con số
column-step-to = khi đó
column-promising = có thể có lợi
column-useful = có lợi
column-brings = đem lại
column-at-most = nhiều nhất
column-without = khi không có nó
column-finds = đạt
column-finds-without = đạt khi không có
column-appear = xuất hiện
column-vanish = mất đi
reserves-heading = Nếu một lượt luân chuyển không thành: ai nhận vị trí đó trong phương án ít thay đổi nhất, và chi phí bao nhiêu ({ $count } lượt)
reserves-empty = không ai
reserves-free = không tốn
reserves-none = không kế hoạch nào giữ được mọi quy tắc bắt buộc
reserves-open = chưa biết
survival-heading = Khi { $share } % số người được chuyển từ chối ({ $samples } lần lấy mẫu, hạt giống (seed) { $seed }), phương án trụ được { $survived } lần: mọi lượt còn lại vẫn thực hiện được và mọi quy tắc bắt buộc vẫn được giữ.
survival-weak = { $official } đến { $post }: bị từ chối trong { $count } lần lấy mẫu mà phương án không trụ được
trade-heading = Đánh đổi giữa { $goals } cho ngày { $date } theo { $model } (càng thấp càng tốt)
trade-kept = Các bậc ưu tiên đứng trước những mục tiêu này và giữ trị tối ưu: { $tiers }
trade-complete = { $count ->
    [1] Một phương án tốt nhất theo mọi mục tiêu; đã chứng minh không còn phương án nào khác.
   *[other] { $count } phương án, không phương án nào có phương án khác tốt hơn theo một mục tiêu mà không kém theo các mục tiêu còn lại; đã chứng minh đây là tất cả.
}
trade-open = { $count } phương án, không phương án nào có phương án khác tốt hơn theo một mục tiêu mà không kém theo các mục tiêu còn lại; việc tìm kiếm kết thúc trước khi tìm được tất cả.
trade-optimum = tối ưu của mô hình
trade-epsilon = Với bất kỳ phương án nào không nêu ra, luôn có một phương án đã nêu kém nó không quá { $share } % khoảng biến thiên của mỗi mục tiêu.
trade-many-holes = Chưa biết: { $count } phần của khoảng biến thiên, ghi trong trade.json.
trade-optimum-aside = Phương án tối ưu của chính mô hình có { $values }.
trade-unsettled = chưa chứng minh theo các bậc ưu tiên khác
trade-hole = Chưa biết: các phương án có { $ranges }
trade-hole-goal = { $goal } từ { $least } đến { $most }
revise-heading = Điều chỉnh phương án { $rank } trong { $from } cho ngày { $date } theo { $model }
revise-refused = { $official } từ chối { $post }
revise-gone-people = không còn nữa: { $names }
revise-gone-posts = vị trí không còn nữa: { $names }
revise-least = { $count ->
    [0] Phương án đã duyệt vẫn giữ mọi quy tắc bắt buộc.
   *[other] Ít nhất { $count } thay đổi thì các quy tắc lại được giữ (đã chứng minh).
}
revise-chosen = được chọn
revise-complete = Phương án cuối không kém phương án lập lại từ đầu: thêm thay đổi không được gì hơn.
revise-open = Đường cong còn tiếp: thêm thay đổi sẽ tốt hơn. Dùng --max-changes để có phương án với số thay đổi đó.
revise-limited = Chưa xét nhiều thay đổi hơn.
revise-cut = Việc tìm kiếm kết thúc trước khi hết đường cong.
revise-elsewhere = { $count ->
    [0] Không ai ở nơi khác so với phương án đã duyệt.
   *[other] Ở nơi khác so với phương án đã duyệt: { $count } cán bộ
}
column-changes = thay đổi
column-holds = đang giữ
column-approved = đã duyệt
column-now = nay

verify-holds = Còn giá trị: lập bằng luan { $made } và { $solver }, kiểm tra lại bằng luan { $now } theo { $model }. Các cận không được chứng minh lại.
verify-fails = KHÔNG CÒN GIÁ TRỊ: lập bằng luan { $made } và { $solver }, kiểm tra lại bằng luan { $now } theo { $model }.
verify-inputs = Tệp đầu vào: { $same } trong { $count } tệp giữ nguyên.
verify-files = Tệp kèm theo kế hoạch: { $same } trong { $count } tệp giữ nguyên.
verify-changed = { $file } đã thay đổi
verify-gone = { $file } không còn
verify-new = { $file } trước đây không có
verify-rows-changed = { $file }: các dòng của { $key } { $ids } đã khác
verify-rows-added = { $file }: có thêm dòng của { $key } { $ids }
verify-rows-removed = { $file }: không còn dòng của { $key } { $ids }
verify-rows-unknown = Không biết những dòng nào của { $files } đã thay đổi: kế hoạch được lập bằng phiên bản luan cũ hơn, hoặc bảng quá dài nên không ghi lại từng dòng.
verify-policy = Mô hình chính sách đã khác: một quy tắc, một bậc ưu tiên hoặc một thang mức của mô hình đã thay đổi.
verify-clean = không vi phạm quy tắc bắt buộc nào
verify-breached = CÓ VI PHẠM
verify-candidate-holds = Phương án { $rank }: mọi điều ghi trong đó đều tìm lại được; { $audit }.
verify-candidate-differs = Phương án { $rank }: { $count } điều ghi trong đó không tìm lại được; { $audit }.
verify-candidate-gone = Phương án { $rank } không đọc được trên dữ liệu nhân sự này:
verify-difference = { $field }: ghi { $recorded }, tìm được { $found }
verify-more = và { $count } nữa

audit-nearest = { $count ->
    [0] Kế hoạch giữ mọi quy tắc bắt buộc: không cần thay đổi gì.
   *[other] Kế hoạch gần nhất giữ mọi quy tắc bắt buộc khác ở { $count } cán bộ, và là kế hoạch tốt nhất trong số đó:
}
audit-nearest-open = Chưa chứng minh là tốt nhất với số thay đổi ít như vậy.
column-says = kế hoạch ghi
column-nearest = kế hoạch gần nhất
letter-heading = { $official }: dự thảo cho ngày { $date }
letter-draft = Đây là dự thảo do luan lập theo { $model }. Dự thảo không quyết định điều gì; cấp có thẩm quyền quyết định.
letter-stays = Dự thảo giữ đồng chí ở vị trí hiện tại: { $holds }.
letter-moves = Dự thảo luân chuyển đồng chí từ { $holds } đến { $planned }.
letter-why = Vì sao
letter-reasons = Các căn cứ: { $reasons }.
letter-link-own = đồng chí: { $from } đến { $to }
letter-link-named = { $official }: { $from } đến { $to }
letter-link-holder = người đang giữ { $from } đến { $to }
letter-link-somebody = một cán bộ chưa có vị trí đến { $to }
letter-refusal = Nếu đồng chí từ chối
letter-refusal-unknown = Chưa tìm được chi phí của việc từ chối trong thời hạn.
letter-others = { $count ->
    [0] Không ai khác phải ở nơi khác.
   *[other] { $count } cán bộ khác sẽ ở nơi khác.
}
letter-other-posts = Các vị trí khác
letter-barred = { $rule } loại { $posts } vị trí, riêng quy tắc này loại { $alone }{ $source }. { $facts }
letter-free-from = { $said } Vị trí đầu tiên trong số đó không còn bị loại từ ngày { $day }, nếu mọi điều khác giữ nguyên.
letter-open = { $count ->
    [0] Không còn vị trí nào khác: các quy tắc loại tất cả.
   *[other] { $count } vị trí khác không bị quy tắc nào loại:
}
letter-open-post = { $post }{ $empty ->
    [0] {""}
   *[other] {" "}(số chỗ trống trong dự thảo: { $empty })
}
audit-clean = Ổn: { $moves } lượt luân chuyển, không vi phạm quy tắc bắt buộc nào
audit-breached = CÓ VI PHẠM: { $moves } lượt luân chuyển, { $breaches } vi phạm quy tắc bắt buộc

# What-ifs side by side

compare-heading = { $name }: { $count } kịch bản cho ngày { $date } theo { $model }
compare-step = { $letter }  { $indent }{ $id }   { $step }
compare-better = tốt hơn kịch bản gốc
compare-as-good = không kém kịch bản gốc
compare-worse = kém hơn kịch bản gốc
compare-incomparable = bậc ưu tiên khác với kịch bản gốc
compare-elsewhere =
    { $count ->
        [0] cùng một phương án
       *[other] { $count } cán bộ ở nơi khác
    }
compare-open = chưa chứng minh
compare-breached = VI PHẠM { $count } quy tắc bắt buộc
compare-infeasible = không thể có kế hoạch nào; cần nhượng bộ: { $rules }
compare-no-plan = dừng trước khi tìm được kế hoạch nào
compare-failed = bộ giải bị lỗi: { $why }
compare-curve = Quét { $what_if }: { $tier } theo { $parameter } (càng thấp càng tốt)
compare-flat = Quét { $what_if }: không bậc ưu tiên nào thay đổi theo { $parameter }.
compare-knee = điểm khuỷu
compare-people = Cán bộ mà các kịch bản không bố trí vào cùng một vị trí: { $count }
compare-posts = Vị trí mà các kịch bản không bố trí giống nhau: { $count }
compare-more = ... và { $count } nữa (--all, hoặc các tệp CSV của --out)
compare-figure-moves = lượt luân chuyển
compare-figure-downward = lượt xuống
compare-figure-upward = lượt lên
compare-figure-lateral = lượt ngang
compare-figure-promotions = lượt lên bậc chức vụ cao hơn
compare-figure-vacancies = chỗ trống
compare-figure-critical_vacancies = chỗ chủ chốt còn trống
compare-figure-without_post = không có vị trí
compare-figure-nonlocal_heads = cấp trưởng không phải là người địa phương
compare-figure-women = nữ
compare-figure-young = dưới 40 tuổi
compare-figure-minority = dân tộc thiểu số
compare-figure-women_movers = nữ được chuyển
compare-figure-young_movers = dưới 40 tuổi được chuyển
compare-figure-training_goals = mục tiêu đào tạo
compare-figure-longest_chain = chuỗi dài nhất
compare-figure-units_disturbed = đơn vị mất lãnh đạo

# The workbook. Names of sheets have at most 31 characters and none of [ ] : * ? / \.

book-sheet-summary = Tổng hợp
book-sheet-moves = Danh sách { $rank }
book-sheet-units = Đơn vị
book-sheet-statistics = Thống kê
book-sheet-misses = Chưa đạt
book-sheet-decisions = Quyết định
book-sheet-proof = Chứng minh
book-title = { $name }: kế hoạch cho ngày { $date }
book-draft = DỰ THẢO
book-draft-words = Dự thảo trình hội đồng. Kế hoạch có đúng quy định hay không là do hội đồng kết luận.
book-page = Trang { $page } / { $pages }
# How a spreadsheet writes days.
book-days = dd/mm/yyyy
book-direction = { $from } đến { $to }
book-units = Đơn vị có thay đổi theo kế hoạch hoặc có chỗ trống: { $count }
book-unchanged = { $count } đơn vị giữ nguyên như cũ
book-empty = { $post } ({ $seats })
book-bar-musts = bắt buộc: { $rules }
book-bar-price = tốn thêm vì { $rules }
book-removed = { $rule }: { $posts }
book-statistics = Lượt luân chuyển theo từng loại, đếm trên trang "{ $sheet }"
book-statistics-words = Mỗi số đếm là một công thức trên danh sách đó: sửa danh sách thì số đếm thay đổi theo.
book-no-moves = Không ai được chuyển.
book-moves = Số lượt trong danh sách
book-by-direction = Hướng
book-by-birth = Năm sinh
book-birth-unknown = chưa rõ
book-decade = { $from } đến { $to }
book-agrees = khớp
book-differs = LỆCH
book-proof = Chứng minh và nguồn gốc
book-proof-luan = luan
book-proof-solver = Bộ giải
book-proof-seed = Hạt giống (seed)
book-proof-model = Mô hình chính sách
book-proof-model-digest = Mã băm của mô hình (BLAKE3)
book-proof-mode = Các bậc ưu tiên
book-proof-date = Ngày lập kế hoạch
book-proof-termination = Tìm kiếm kết thúc thế nào
book-proof-objective = Tổng các bậc ưu tiên
book-proof-decided = Tổng đó khi từng bậc ưu tiên được quyết định
book-proof-bound = Cận dưới đã chứng minh của tổng đó
book-proof-gap = Khoảng cách (gap)
book-proof-what-if = Tình huống giả định
book-proof-refused = Đã bị từ chối
book-lexicographic = lần lượt từng bậc
book-weighted = cộng lại

book-column-against = so với phương án { $first }
book-column-number = STT
book-column-official = Mã cán bộ
book-column-name = Họ và tên
book-column-born = Năm sinh
book-column-from = Chức danh hiện tại
book-column-from-unit = Đơn vị hiện tại
book-column-to = Chức danh dự kiến
book-column-to-unit = Đơn vị dự kiến
book-column-direction = Hướng
book-column-purpose = Mục đích
book-column-reasons = Lý do
book-column-rank-change = Thay đổi bậc chức vụ
book-column-waivers = Miễn trừ
book-column-chain = Chuỗi
book-column-from-block = Khối trước
book-column-to-block = Khối sau
book-column-area = Địa bàn đến
book-column-from-post = Mã vị trí hiện tại
book-column-to-post = Mã vị trí dự kiến
book-column-unit = Mã đơn vị
book-column-unit-name = Tên đơn vị
book-column-level = Cấp
book-column-area-grade = Địa bàn
book-column-block = Khối
book-column-before = Số cán bộ trước
book-column-leave = Đi
book-column-arrive = Đến
book-column-after = Số cán bộ sau
book-column-empty = Chỗ trống
book-column-who-leaves = Ai đi
book-column-who-arrives = Ai đến
book-column-what-empty = Vị trí có chỗ trống
book-column-target = Chỉ tiêu chưa đạt
book-column-keeps = Giữ vị trí
book-column-keeps-unit = Đơn vị
book-column-open = Vị trí có thể đến
book-column-open-empty = trong đó còn trống
book-column-tried = Vị trí trống gần nhất
book-column-bar = Điều ngăn cản ở đó
book-column-removed = Số vị trí mà từng quy tắc từ chối
book-column-moves = Số lượt
book-column-check = Kiểm tra
book-column-what = Nội dung
book-column-value = Giá trị
book-column-file = Tệp đầu vào
book-column-digest = Mã băm (BLAKE3)
book-column-tier = Bậc ưu tiên
book-column-tier-value = Giá trị
book-column-tier-decided = Quyết định ở mức
book-column-tier-bound = Cận đã chứng minh

# The page of a plan.

page-language = Tiếng Việt
page-dark = Nền tối
page-print = In
page-no-script = Trang này hiển thị kế hoạch bằng mã lệnh riêng của nó, hiện đang bị tắt. Nội dung đó cũng có trong plan.xlsx và report.txt.
page-candidates = Các phương án
page-moves = Các lượt luân chuyển
page-chains = Các chuỗi luân chuyển
page-chains-words = Mỗi chuỗi bắt đầu ở trên cùng với chỗ trống cần lấp; người đến đó để trống vị trí ở ngay bên dưới. Vòng được vẽ thành vòng tròn: mỗi người nhận vị trí của một người khác.
page-all-chains = Hiện cả { $total } chuỗi
page-post-opens = cần lấp
page-post-empty = vẫn để trống
page-link = { $who }: từ { $from } đến { $to } ({ $purpose }; { $reasons })
page-people = Cán bộ
page-state = Theo kế hoạch
page-state-moves = được chuyển
page-state-stays = giữ nguyên
page-state-without = không có vị trí
page-why = Vì sao
page-missed = chưa đạt { $target }
page-settled = đã ổn định từ { $since }
page-search = Tìm
page-all = (tất cả)
page-shown = { $shown } / { $total }
page-none = Không có dòng nào khớp.
page-not-printed = Còn { $more } dòng không được in; hãy tìm để rút ngắn danh sách.
page-shares = Tỷ lệ trước và sau
page-heads = Cấp trưởng thay đổi theo đơn vị
page-heads-leave = Cấp trưởng rời đi
page-heads-arrive = Cấp trưởng mới đến
page-flow = { $from } đến { $to }: { $moves }
page-prices = Mỗi quy tắc cộng thêm vào bậc ưu tiên của nó
page-inputs = Tệp đầu vào

# The force before a plan.

review-heading =
    { $name }: đội ngũ cán bộ tại ngày { $date } theo { $model }
    { $officials } cán bộ, trong đó { $holders } người đang giữ vị trí; { $seats } chỗ. Xét trước đến { $until }.
review-all = tất cả
review-none-planned = Chức danh chưa có ai được quy hoạch: { $titles }
review-area = địa bàn { $grade }
review-everybody = tất cả người trong quy hoạch
review-more = và { $count } mục nữa (--out ghi tất cả)
review-empty = Vị trí trống
review-empty-count =
    { $count ->
        [0] Không chỗ nào trống tại ngày lập kế hoạch.
       *[other] { $count } trên { $seats } chỗ đang trống tại ngày lập kế hoạch.
    }
review-openings-count =
    { $count ->
        [0] Không chỗ nào khác sẽ trống vì hết đợt công tác hoặc nghỉ hưu.
       *[other] Thêm { $count } chỗ sẽ trống vì hết đợt công tác hoặc nghỉ hưu.
    }
review-empty-posts = Đang trống tại ngày lập kế hoạch:
review-openings = Sẽ trống, sớm nhất trước:
review-due = Đến hạn
review-due-two_term = cấp trưởng quá hai nhiệm kỳ
review-due-deputy_term = cấp phó quá hạn giữ chức
review-due-position_change = hết thời hạn giữ một vị trí
review-due-min_stint = hết thời gian luân chuyển
review-due-stint_overdue = luân chuyển quá hạn
review-due-return_right = đến hạn trở về
review-due-retirement = nghỉ hưu
review-due-named = { $what } ({ $rule })
review-due-people = Từng người, sớm nhất trước: { $what }, { $count }
review-makeup = Cơ cấu người giữ chức
review-targets = Tỷ lệ mà mô hình đòi hỏi
review-least = ít nhất { $amount }
review-most = nhiều nhất { $amount }
review-target-met = đạt
review-target-missed = thiếu { $count }
review-target-exceeded = vượt { $count }
review-target-over = thừa { $count }
review-target-below = còn được thêm { $count }
review-target-movers = tính trên người được chuyển, kế hoạch mới cho biết
review-pool = Quy hoạch
review-pool-count = Có { $count } cán bộ trong quy hoạch. Chức danh không có nguồn: { $none }; có một: { $one }; có hai: { $two }; có ba: { $three }; nhiều hơn: { $more }.
review-pool-stuck =
    { $count ->
        [0] Mọi người trong quy hoạch đều có thể chuyển đến vị trí khác.
       *[other] Trong quy hoạch nhưng không đủ điều kiện đến vị trí nào khác: { $count }
    }
review-supply = Thừa và thiếu
review-nonlocal = Cấp trưởng không phải là người địa phương
review-nonlocal-target = { $rule } đòi hỏi { $asked }: { $count } trên { $of } người giữ chức không phải là người địa phương, { $margin }.
review-nonlocal-units = { $title }, không phải là người địa phương ({ $count }): { $units }
review-local-units = { $title }, là người địa phương ({ $count }): { $units }
review-movers = Ai có thể chuyển
review-movers-count = { $count } trên { $all } cán bộ có thể nhận vị trí khác. Theo mục đích:
review-refused = Điều từ chối các lượt chuyển, theo mục đích; mỗi lượt tính cho quy tắc đầu tiên của mô hình từ chối lượt đó:
review-stopped = Cán bộ không thể nhận vị trí nào khác, theo quy tắc từ chối nhiều nhất: { $count }

column-group = nhóm
column-seats-all = số chỗ
column-by-now = đến nay
column-cause = vì sao
column-due = đến hạn
column-begun = từ
column-back-to = trở về
column-holders = người giữ chức
column-women-share = nữ
column-young = dưới 40
column-minority = dân tộc thiểu số
column-asked = đòi hỏi
column-there-are = hiện có
column-margin = kết quả
column-title = chức danh
column-planned-for = quy hoạch
column-outsiders =
    từ nơi
    khác
column-field = lĩnh vực
column-asked-alone =
    chỗ chỉ
    nhận lĩnh vực này
column-room =
    chỗ có thể
    nhận
column-shortage = thiếu
column-surplus = thừa
column-area = địa bàn
column-non-local = không là người ĐP
column-local = là người ĐP
column-could-move =
    có thể
    chuyển
column-moves-open =
    lượt có
    thể
column-moves-refused =
    lượt bị
    từ chối
column-stopped =
    cán bộ
    bị ngăn

import-heading = { $file }: tiêu đề ở dòng { $heading }, bên dưới có { $count } dòng.
import-sizes = Số dòng đã ghi: { $sizes }. Ngày lập kế hoạch { $date }, mô hình { $model }.
import-by-own = { $means } (columns.toml)
import-by-note = cho người đọc
import-by-twice = không lấy: cột khác đã là { $means }
import-by-no-year = không lấy: là xếp loại nhưng không rõ năm
import-by-nobody = không lấy: chưa biết
import-by-nobody-near = không lấy: chưa biết; có phải ý là "{ $nearest }"?
import-sections = { $count } dòng nói về các dòng bên dưới:
import-section = dòng { $row }: { $names } "{ $text }"
import-names-unit = đơn vị
import-names-level = cấp
import-names-block = khối
import-units = { $count } đơn vị có cấp hoặc khối đoán theo tên (điều danh sách đã ghi được đánh dấu *), hoặc chưa biết:
import-said = { $word }*
import-empty = TRỐNG
import-heads = Được coi là chức danh của người đứng đầu đơn vị: { $titles }.
import-guesses = { $count } giá trị bắt đầu bằng một từ đã biết; phần sau trình độ là chuyên ngành:
import-guessed = { $count } ô ở cột "{ $header }" ghi "{ $value }": hiểu là { $word }
import-unknowns = { $count } giá trị chưa biết, giữ nguyên như đã ghi (columns.toml có thể cho biết nghĩa):
import-unknown = { $count } ô ở cột "{ $header }" ghi "{ $value }": chưa biết; có phải ý là { $word }?
import-unknown-none = { $count } ô ở cột "{ $header }" ghi "{ $value }": chưa biết
import-no-unit = Không có đơn vị: { $count } (dòng { $rows }). luan check sẽ hỏi.
import-no-title = Không có chức danh: { $count } (dòng { $rows }). luan check sẽ hỏi.
import-no-start = Không có ngày giữ chức: { $count } (dòng { $rows }). luan check sẽ hỏi.
import-unit-above = Không ghi đơn vị, lấy đơn vị của dòng trên: { $count } (dòng { $rows }).
import-made-id = Được đặt mã theo thứ tự danh sách: { $count } (dòng { $rows }).
import-home-unknown = Quê quán không trùng tên đơn vị nào trong danh sách, để trống: { $count } (dòng { $rows }).
import-home-found = Quê quán trùng tên một đơn vị trong danh sách: { $count } (dòng { $rows }).
import-gender-by-column = Giới tính lấy theo cột ghi năm sinh: { $count } (dòng { $rows }).
import-both-genders = Có ghi ở cả cột nam và cột nữ, không lấy cột nào: { $count } (dòng { $rows }).
import-row = dòng { $row }: { $text }
import-left-numbers = Bỏ { $count } dòng vì là số thứ tự của các cột:
import-left-heading = Bỏ { $count } dòng vì là tiêu đề lặp lại:
import-left-total = Bỏ { $count } dòng vì là dòng cộng:
import-left-below = Bỏ { $count } dòng vì nằm dưới danh sách:
import-left-nameless = Bỏ { $count } dòng vì không có họ tên:
import-left-again = Bỏ { $count } dòng vì lặp lại một cán bộ ở trên:
import-unused = { $count } mục của columns.toml không ứng với gì trong danh sách:
import-no-date = Chưa biết ngày lập kế hoạch: ghi plan_date vào instance.toml, hoặc dùng --plan-date.
import-done = Đã ghi vào { $dir }: { $files }. luan check { $dir } cho biết còn thiếu gì.
import-guess-done = Đã ghi vào { $dir }: { $files }. Hãy điền vào giữa các dấu nháy trống, hoặc bỏ dòng đó; rồi đưa tệp cho luan import bằng --columns.
import-words-head =
    Tiêu đề và từ riêng của đơn vị cho luan import --columns, từ { $file }.
    Dòng bắt đầu bằng "#" là điều luan đã hiểu mà không cần ghi. Các dòng khác thì chưa: hãy điền vào giữa
    hai dấu nháy, hoặc bỏ dòng đó. Một cột có thể là
    { $meanings };
    "note" là cột không đọc.
column-heading = tiêu đề
column-read-as = hiểu là
column-cells = số ô

# Papers

papers-draft = DỰ THẢO
papers-day = { $day }/{ $month }/{ $year }
papers-address-female = bà
papers-address-male = ông
papers-address-unknown = ông/bà
papers-rank-higher = cao hơn
papers-rank-equal = tương đương
papers-rank-lower = thấp hơn
papers-no-post = chưa giữ vị trí
papers-merit = { $points } điểm theo quy tắc { $rule }

# Levels and blocks of the models that come with luan; those of other models are their own words.

level-central = trung ương
level-province = tỉnh
level-district = huyện
level-commune = xã
block-party = Đảng
block-front = Mặt trận, đoàn thể
block-state = chính quyền
