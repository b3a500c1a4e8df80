<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>@default</name>
    <message>
        <source>Rows read</source>
        <translation>읽은 행 수</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>사용한 행 수</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>제외한 행 수</translation>
    </message>
    <message>
        <source>Parameters, figures and warnings as JSON</source>
        <translation>파라미터, 수치, 경고(JSON)</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>취소되었습니다. 저장된 산출물은 없습니다.</translation>
    </message>
    <message>
        <source>Seed of chance</source>
        <translation>난수 뿌리값(시드)</translation>
    </message>
    <message>
        <source>The same seed gives the same result again. Another one shows how much depends on chance.</source>
        <translation>뿌리값이 같으면 결과도 같습니다. 뿌리값을 바꾸어 실행하면 결과가 우연에 얼마나 좌우되는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML 파일 (*.html)</translation>
    </message>
    <message>
        <source>One page with the picture, the figures, what was left out and all parameters. Needs no network.</source>
        <translation>그림, 수치, 제외한 행, 모든 파라미터를 한 쪽에 담은 보고서입니다. 인터넷 연결이 필요 없습니다.</translation>
    </message>
    <message>
        <source>Find hot spots (Gi*)</source>
        <translation>핫스팟 찾기(Gi*)</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>핫스팟</translation>
    </message>
    <message>
        <source>getis,ord,gi,gi*,cluster,concentration,complaints,incidents,rates,significance</source>
        <translation>getis,ord,gi,gi*,hot spots,핫스팟,콜드스팟,군집,집중,밀집,민원,신고,사고,발생률,유의성</translation>
    </message>
    <message>
        <source>Finds hot spots, places whose surroundings have higher values than chance would give, and cold spots, where they are lower.

Give areas or points with a numeric field, or incident points, which are counted into a grid or zones first. With the number of people at risk, rates are tested; without it the result shows where incidents are, not where risk is.

Each unit is compared with random surroundings drawn from all other units (conditional permutation, two-sided). As many units are tested at once, the classes hold the share of false discoveries down (Benjamini–Hochberg) unless you choose otherwise.

Result: gi_bin 3, 2, 1 for hot spots at 99, 95, 90 % confidence, negative for cold spots; gi_z, gi_p, gi_q; neighbours; unstable where another seed could change the class. N_HOT and N_COLD count the units with gi_bin above and below 0.</source>
        <translation>주변의 값이 우연이라고 보기 어려울 만큼 높은 곳(핫스팟)과 낮은 곳(콜드스팟)을 찾습니다.

숫자 필드가 있는 폴리곤이나 포인트, 또는 발생 지점 포인트를 입력하십시오. 발생 지점은 먼저 격자나 구역으로 집계합니다. 위험 노출 인구를 함께 지정하면 발생률을 검정합니다. 지정하지 않으면 결과는 많이 발생한 곳을 보여 줄 뿐, 위험이 높은 곳을 보여 주지는 않습니다.

각 공간 단위의 주변을, 나머지 공간 단위에서 무작위로 뽑은 주변과 비교합니다(조건부 순열, 양측 검정). 한꺼번에 많은 공간 단위를 검정하므로, 따로 지정하지 않으면 잘못 판정된 핫스팟·콜드스팟의 비율이 커지지 않도록 등급을 보정합니다(Benjamini–Hochberg).

결과: gi_bin 필드의 3, 2, 1은 신뢰수준 99%, 95%, 90%의 핫스팟이며 음수는 콜드스팟입니다. gi_z, gi_p, gi_q 값과 이웃 수(neighbours)가 함께 저장되고, unstable은 뿌리값을 바꾸면 등급이 달라질 수 있는 곳을 나타냅니다. N_HOT과 N_COLD는 gi_bin이 0보다 큰 공간 단위와 0보다 작은 공간 단위의 수입니다.</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>통계량</translation>
    </message>
    <message>
        <source>gi_star counts the unit itself among its neighbours, gi does not. Their z differs, their permutation p is the same.</source>
        <translation>gi_star는 공간 단위 자신도 이웃에 포함하고, gi는 포함하지 않습니다. z값은 서로 다르지만 순열검정의 p값은 같습니다.</translation>
    </message>
    <message>
        <source>Permutations</source>
        <translation>순열 횟수</translation>
    </message>
    <message>
        <source>Random surroundings drawn. Empty: 99 999, above 20 000 units 999 999. With few, the smallest possible p is too coarse to survive the correction.</source>
        <translation>주변을 무작위로 뽑는 횟수입니다. 비워 두면 99,999회, 공간 단위가 20,000개를 넘으면 999,999회입니다. 횟수가 적으면 나올 수 있는 가장 작은 p값이 너무 커서 보정을 통과하지 못합니다.</translation>
    </message>
    <message>
        <source>Correction for testing many units</source>
        <translation>다중 검정 보정</translation>
    </message>
    <message>
        <source>The units with their statistic and class, styled.</source>
        <translation>공간 단위별 통계량과 등급을 담고 스타일을 적용한 레이어입니다.</translation>
    </message>
    <message>
        <source>Distance of neighbours in metres</source>
        <translation>이웃 거리(미터)</translation>
    </message>
    <message>
        <source>Hot units (90 % confidence or more)</source>
        <translation>핫스팟 수(신뢰수준 90% 이상)</translation>
    </message>
    <message>
        <source>Cold units (90 % confidence or more)</source>
        <translation>콜드스팟 수(신뢰수준 90% 이상)</translation>
    </message>
    <message>
        <source>Counts without people: this shows where incidents are, not where risk is. Give the people at risk to see that.</source>
        <translation>인구를 고려하지 않고 건수만 검정했습니다. 결과는 많이 발생한 곳을 보여 줄 뿐, 위험이 높은 곳을 보여 주지는 않습니다. 위험이 높은 곳을 보려면 위험 노출 인구를 지정하십시오.</translation>
    </message>
    <message>
        <source>In {n} units there are more events than people. Check that the field of people belongs to the same places.</source>
        <translation>공간 단위 {n}개에서 발생 건수가 인구보다 많습니다. 인구 필드가 같은 장소의 값인지 확인하십시오.</translation>
    </message>
    <message>
        <source>Rates were tested, standardised by the population of each unit (Assunção &amp; Reis 1999), so that small places do not stand out by chance.</source>
        <translation>공간 단위별 인구로 표준화한 발생률(표준화율, Assunção &amp; Reis 1999)을 검정했습니다. 인구가 적은 곳이 우연히 두드러져 보이는 것을 막기 위해서입니다.</translation>
    </message>
    <message>
        <source>{n} units have no neighbour. They are not tested and not counted among the tests.</source>
        <translation>공간 단위 {n}개는 이웃이 없어 검정하지 않았으며, 검정 수에도 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>{n:,} units tested with {p:,} permutations, two-sided.</source>
        <translation>공간 단위 {n:,}개를 순열 {p:,}회로 양측 검정했습니다.</translation>
    </message>
    <message>
        <source>With {p:,} permutations p cannot fall below {least:.2g}, too coarse for {n:,} tests to survive the correction one by one. Use more permutations.</source>
        <translation>순열 {p:,}회로는 p값이 {least:.2g}보다 작아질 수 없습니다. 검정이 {n:,}건이면 공간 단위 하나만으로는 보정을 통과할 수 없으므로 순열 횟수를 늘리십시오.</translation>
    </message>
    <message>
        <source>{n} units lie so near a class border that another seed could change their class (field unstable).</source>
        <translation>공간 단위 {n}개는 등급 경계에 아주 가까워 뿌리값을 바꾸면 등급이 달라질 수 있습니다(unstable 필드).</translation>
    </message>
    <message>
        <source>Before correction, the normal approximation would call {z5} units significant at 5 % and {z1} at 1 %; permutation calls {p5} and {p1}.</source>
        <translation>보정하기 전에 유의한 공간 단위는 정규 근사로는 유의수준 5%에서 {z5}개, 1%에서 {z1}개이고, 순열검정으로는 각각 {p5}개와 {p1}개입니다.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>공간 단위</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>발생 건수</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인구</translation>
    </message>
    <message>
        <source>Per 1,000 people</source>
        <translation>인구 1,000명당</translation>
    </message>
    <message>
        <source>Sum of values</source>
        <translation>값의 합계</translation>
    </message>
    <message>
        <source>{hot} of {n} units are hot spots, {cold} are cold spots.</source>
        <translation>공간 단위 {n}개 가운데 {hot}개가 핫스팟, {cold}개가 콜드스팟입니다.</translation>
    </message>
    <message>
        <source>No unit among {n} stands out: what is seen can be chance.</source>
        <translation>공간 단위 {n}개 가운데 두드러진 곳이 없습니다. 눈에 띄는 차이가 있더라도 우연일 수 있습니다.</translation>
    </message>
    <message>
        <source>Where does it concentrate?</source>
        <translation>어디에 집중되어 있는가?</translation>
    </message>
    <message>
        <source>Map of the hot and cold spots</source>
        <translation>핫스팟과 콜드스팟 지도</translation>
    </message>
    <message>
        <source>Distance of neighbours</source>
        <translation>이웃 거리</translation>
    </message>
    <message>
        <source>{metres:,.0f} m</source>
        <translation>{metres:,.0f} m</translation>
    </message>
    <message>
        <source>Near a class border</source>
        <translation>등급 경계에 가까운 공간 단위</translation>
    </message>
    <message>
        <source>Method: Getis &amp; Ord (1992), Ord &amp; Getis (1995); conditional permutation after Anselin (1995); false discovery rate after Benjamini &amp; Hochberg (1995).</source>
        <translation>방법: Getis &amp; Ord (1992), Ord &amp; Getis (1995); 조건부 순열은 Anselin (1995); 위발견율(FDR)은 Benjamini &amp; Hochberg (1995).</translation>
    </message>
    <message>
        <source>Method: Getis &amp; Ord (1992), Ord &amp; Getis (1995); conditional permutation after Anselin (1995); no correction for testing many units.</source>
        <translation>방법: Getis &amp; Ord (1992), Ord &amp; Getis (1995); 조건부 순열은 Anselin (1995); 다중 검정 보정 없음.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>이웃</translation>
    </message>
    <message>
        <source>Who counts as a neighbour. auto: a distance found from the data, and the log says why. queen: polygons that touch, also at a corner. rook: polygons with a common border. knn: the K nearest. band: all within the distance BAND.</source>
        <translation>무엇을 이웃으로 볼지 정합니다. auto: 데이터를 보고 거리를 정하며, 그 이유를 로그에 남깁니다. queen: 변이나 꼭짓점이 맞닿은 폴리곤. rook: 변을 맞댄 폴리곤. knn: 가장 가까운 K개. band: BAND 거리 안의 모든 공간 단위.</translation>
    </message>
    <message>
        <source>Number of nearest neighbours (knn)</source>
        <translation>최근접 이웃 수(knn)</translation>
    </message>
    <message>
        <source>Used with knn only.</source>
        <translation>knn을 선택했을 때만 씁니다.</translation>
    </message>
    <message>
        <source>Distance band in metres (band)</source>
        <translation>거리 밴드(미터, band)</translation>
    </message>
    <message>
        <source>Used with band only. In metres, whatever the units of the layer.</source>
        <translation>band를 선택했을 때만 씁니다. 레이어의 단위와 관계없이 미터로 입력하십시오.</translation>
    </message>
    <message>
        <source>Neighbours within a band need a distance: set BAND in metres, or choose auto to have it found.</source>
        <translation>이웃을 band로 정하려면 거리가 필요합니다. BAND에 거리를 미터로 입력하거나, 거리를 자동으로 정하는 auto를 선택하십시오.</translation>
    </message>
    <message>
        <source>Neighbours: units with a common border.</source>
        <translation>이웃: 변을 맞댄 공간 단위.</translation>
    </message>
    <message>
        <source>Neighbours: units that touch, also at a corner.</source>
        <translation>이웃: 변이나 꼭짓점이 맞닿은 공간 단위.</translation>
    </message>
    <message>
        <source>Neighbours: the {k} nearest units.</source>
        <translation>이웃: 가장 가까운 공간 단위 {k}개.</translation>
    </message>
    <message>
        <source>Neighbours: all units within {band:,.0f} m.</source>
        <translation>이웃: {band:,.0f} m 안의 모든 공간 단위.</translation>
    </message>
    <message>
        <source>Neighbours: all units within {band:,.0f} m, the distance at which likeness of neighbours (Moran&apos;s I) peaks.</source>
        <translation>이웃: {band:,.0f} m 안의 모든 공간 단위. 이웃끼리 닮은 정도(모란지수 I)가 정점에 이르는 거리입니다.</translation>
    </message>
    <message>
        <source>Neighbours: all units within {band:,.0f} m, which gives about {mean:.0f} each; likeness of neighbours (Moran&apos;s I) has no peak in the distances tried.</source>
        <translation>이웃: {band:,.0f} m 안의 모든 공간 단위. 이 거리에서 이웃은 평균 약 {mean:.0f}개입니다. 시험한 거리에서는 이웃끼리 닮은 정도(모란지수 I)의 정점이 나타나지 않았습니다.</translation>
    </message>
    <message>
        <source>Neighbours per unit: {low} to {high}, on average {mean:.1f}; {islands} units have none.</source>
        <translation>공간 단위별 이웃 수: {low}~{high}개, 평균 {mean:.1f}개. 이웃이 없는 공간 단위는 {islands}개입니다.</translation>
    </message>
    <message>
        <source>Areas or points with a value, or incident points</source>
        <translation>값이 있는 폴리곤·포인트 또는 발생 지점</translation>
    </message>
    <message>
        <source>Areas or points with a numeric field are tested as they are. Points without a field are incidents: they are counted into a grid or into zones first.</source>
        <translation>숫자 필드가 있는 폴리곤이나 포인트는 그대로 검정합니다. 필드를 지정하지 않은 포인트는 발생 지점으로 보고, 먼저 격자나 구역으로 집계합니다.</translation>
    </message>
    <message>
        <source>Field with the value</source>
        <translation>값 필드</translation>
    </message>
    <message>
        <source>The value to look for, for example the number of complaints. Empty for incident points: then each point counts as one.</source>
        <translation>집중 여부를 살펴볼 값입니다(예: 민원 건수). 발생 지점이면 비워 두십시오. 그러면 포인트 하나를 1건으로 셉니다.</translation>
    </message>
    <message>
        <source>Field with the people at risk</source>
        <translation>위험 노출 인구 필드</translation>
    </message>
    <message>
        <source>With it, rates are tested instead of counts: is it more than the number of people explains?</source>
        <translation>지정하면 건수 대신 발생률을 검정하여, 인구가 많아서라고만 보기 어려울 만큼 많이 발생했는지 살펴봅니다.</translation>
    </message>
    <message>
        <source>Count points into a grid of</source>
        <translation>포인트를 집계할 격자 모양</translation>
    </message>
    <message>
        <source>The shape of the cells. Empty: hexagons for incident points, no grid for points with a value field.</source>
        <translation>셀의 모양입니다(hexagon: 육각형, square: 정사각형). 비워 두면 발생 지점은 육각형 격자로 집계하고, 값 필드가 있는 포인트에는 격자를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Cell size in metres</source>
        <translation>셀 크기(미터)</translation>
    </message>
    <message>
        <source>Side of a square; distance between opposite sides of a hexagon. Empty: two points per cell on average, rounded.</source>
        <translation>정사각형은 한 변의 길이, 육각형은 마주 보는 두 변 사이의 거리입니다. 비워 두면 셀마다 포인트가 평균 2개쯤 들어가도록 어림수(예: 100, 200, 500)로 정합니다.</translation>
    </message>
    <message>
        <source>Count points into these zones</source>
        <translation>포인트를 집계할 구역</translation>
    </message>
    <message>
        <source>Neighbourhoods, districts, blocks. Used instead of a grid.</source>
        <translation>읍·면·동, 통·리, 집계구, 블록 등입니다. 격자 대신 씁니다.</translation>
    </message>
    <message>
        <source>Study area</source>
        <translation>분석 대상 지역</translation>
    </message>
    <message>
        <source>Where incidents can happen at all. Cells outside (forest, lakes, the next city) are not made; units whose centre is outside are not tested.</source>
        <translation>발생할 가능성이 있는 지역입니다. 그 밖(산림, 호수, 이웃 시·군 등)에는 셀을 만들지 않으며, 중심이 밖에 있는 공간 단위는 검정하지 않습니다.</translation>
    </message>
    <message>
        <source>Origin of the grid</source>
        <translation>격자 원점</translation>
    </message>
    <message>
        <source>Layer with the people at risk (for counted points)</source>
        <translation>위험 노출 인구 레이어(포인트를 집계할 때)</translation>
    </message>
    <message>
        <source>Points are summed into the cells or zones that hold them; areas are shared out by the part of their area in each. May be the layer of zones itself.</source>
        <translation>포인트는 그 포인트가 들어 있는 셀이나 구역에 합산하고, 폴리곤은 셀이나 구역과 겹치는 면적의 비율에 따라 나눕니다. 구역 레이어를 그대로 지정해도 됩니다.</translation>
    </message>
    <message>
        <source>Its field with the number of people</source>
        <translation>인구 레이어의 인구수 필드</translation>
    </message>
    <message>
        <source>Empty for points: each point is one person.</source>
        <translation>포인트이면 비워 두어도 됩니다. 그러면 포인트 하나를 한 명으로 셉니다.</translation>
    </message>
    <message>
        <source>Fields to pass on</source>
        <translation>산출물에 남길 필드</translation>
    </message>
    <message>
        <source>Fields of the input, such as names, that the output should carry too. With zones, all fields of the zones are passed on.</source>
        <translation>이름처럼 산출물에도 남겨 둘 입력 레이어의 필드입니다. 구역으로 집계할 때는 구역 레이어의 모든 필드가 남습니다.</translation>
    </message>
    <message>
        <source>The input layer cannot be read. Check that its file still exists.</source>
        <translation>입력 레이어를 읽을 수 없습니다. 파일이 그대로 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no coordinate system, so distances in metres are unknown. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS.</source>
        <translation>“{layer}” 레이어에 좌표계가 지정되어 있지 않아 거리를 미터로 계산할 수 없습니다. 먼저 좌표계를 지정하십시오: 레이어 오른쪽 클릭 ▸ 레이어 좌표계 ▸ 레이어 좌표계 설정.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no field “{field}”.</source>
        <translation>“{layer}” 레이어에 “{field}” 필드가 없습니다.</translation>
    </message>
    <message>
        <source>The field “{field}” of “{layer}” holds text, not numbers. Choose a numeric field, or make one with the field calculator: to_real(&quot;{field}&quot;).</source>
        <translation>“{layer}” 레이어의 “{field}” 필드는 숫자가 아니라 텍스트입니다. 숫자 필드를 선택하거나, 필드 계산기에서 다음 표현식으로 숫자 필드를 만드십시오: to_real(&quot;{field}&quot;).</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no features. If a filter or selection is set, loosen it.</source>
        <translation>“{layer}” 레이어에 피처가 없습니다. 필터나 선택이 적용되어 있으면 조건을 완화하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with the value to look for; only points can be counted without one.</source>
        <translation>집중 여부를 살펴볼 값 필드를 선택하십시오. 필드 없이 집계할 수 있는 것은 포인트뿐입니다.</translation>
    </message>
    <message>
        <source>Counted points have no people of their own. Give the layer with the people at risk in POPULATION_LAYER, not a field of the incidents.</source>
        <translation>집계할 포인트 자체에는 인구가 없습니다. 발생 지점 레이어의 필드를 지정하지 말고, 위험 노출 인구 레이어를 POPULATION_LAYER에 지정하십시오.</translation>
    </message>
    <message>
        <source>POPULATION_LAYER is for counted points. This layer is tested as it is: choose its own field in POPULATION.</source>
        <translation>POPULATION_LAYER는 포인트를 집계할 때만 씁니다. 이 레이어는 집계하지 않고 그대로 검정하므로, 이 레이어의 인구 필드를 POPULATION에 지정하십시오.</translation>
    </message>
    <message>
        <source>There are no units.</source>
        <translation>공간 단위가 없습니다.</translation>
    </message>
    <message>
        <source>“{layer}” is in Web Mercator, whose metres are too long away from the equator. Distances and areas are measured in {crs} instead.</source>
        <translation>“{layer}” 레이어의 좌표계는 웹 메르카토르입니다. 이 좌표계에서는 적도에서 멀어질수록 거리가 실제보다 길게 나오므로, 거리와 면적은 {crs} 좌표계에서 계산합니다.</translation>
    </message>
    <message>
        <source>“{layer}” is not in metres. Distances and areas are measured in {crs}; the output stays in the layer's own system.</source>
        <translation>“{layer}” 레이어의 좌표계는 미터 단위가 아닙니다. 거리와 면적은 {crs} 좌표계에서 계산하며, 산출물에는 레이어의 원래 좌표계를 그대로 씁니다.</translation>
    </message>
    <message>
        <source>no geometry, or none that has a place</source>
        <translation>도형이 없거나 위치를 알 수 없음</translation>
    </message>
    <message>
        <source>{n} invalid polygons were repaired for the computation; the layer keeps them as they are (feature ids {ids}).</source>
        <translation>무결하지 않은 폴리곤 {n}개를 계산할 때만 수정하여 썼습니다. 레이어의 원본은 바뀌지 않습니다(피처 ID {ids}).</translation>
    </message>
    <message>
        <source>outside the study area</source>
        <translation>분석 대상 지역 밖에 있음</translation>
    </message>
    <message>
        <source>“{field}” is NULL or no number</source>
        <translation>“{field}” 필드 값이 NULL이거나 숫자가 아님</translation>
    </message>
    <message>
        <source>“{field}” is infinite</source>
        <translation>“{field}” 필드 값이 무한대임</translation>
    </message>
    <message>
        <source>“{field}” is negative</source>
        <translation>“{field}” 필드 값이 음수임</translation>
    </message>
    <message>
        <source>nobody lives there (“{field}” is 0)</source>
        <translation>거주 인구 없음(“{field}” 필드 값이 0)</translation>
    </message>
    <message>
        <source>{n} zones have no geometry and are not tested.</source>
        <translation>구역 {n}개는 도형이 없어 검정하지 않습니다.</translation>
    </message>
    <message>
        <source>in no zone</source>
        <translation>어느 구역에도 속하지 않음</translation>
    </message>
    <message>
        <source>No study area was given: cells are made within the outline (convex hull) of the incidents. Cells where nobody can be make the rest look hotter; a study area avoids that.</source>
        <translation>분석 대상 지역을 지정하지 않아 발생 지점의 외곽(볼록 껍질) 안에 셀을 만듭니다. 사람이 있을 수 없는 셀이 섞이면 나머지 셀이 실제보다 더 집중된 것처럼 보입니다. 분석 대상 지역을 지정하면 이를 막을 수 있습니다.</translation>
    </message>
    <message>
        <source>Counted into {n:,} cells of {size:,.0f} m; a cell&apos;s number is its column and row from the origin of the grid.</source>
        <translation>크기가 {size:,.0f} m인 셀 {n:,}개로 집계했습니다. 셀 번호는 격자 원점을 기준으로 한 열과 행의 번호입니다.</translation>
    </message>
    <message>
        <source>{n} rows of “{layer}” have no place or no number of people and were left out.</source>
        <translation>“{layer}” 레이어의 행 {n}개는 위치나 인구수가 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>People were shared out by area: within each area of “{layer}” they are taken to live evenly.</source>
        <translation>인구를 면적에 비례하여 나누었습니다. “{layer}” 레이어의 각 폴리곤 안에서는 인구가 고르게 분포한다고 보았습니다.</translation>
    </message>
    <message>
        <source>{n} units have no people and are not tested; {lost:,.0f} incidents happened there.</source>
        <translation>공간 단위 {n}개는 인구가 없어 검정하지 않습니다. 이곳에서 발생한 건수는 {lost:,.0f}건입니다.</translation>
    </message>
    <message>
        <source>The study area is empty: it has no polygon. Choose a layer with polygons, or none.</source>
        <translation>분석 대상 지역 레이어에 폴리곤이 없습니다. 폴리곤이 있는 레이어를 선택하거나 이 항목을 비워 두십시오.</translation>
    </message>
    <message>
        <source>Only {n} units have a value: a local statistic compares each unit with the others and needs at least 3.</source>
        <translation>값이 있는 공간 단위가 {n}개뿐입니다. 국지 통계량은 각 공간 단위를 나머지와 비교하므로 3개 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>All {n} values are equal ({value:g}): nothing is concentrated anywhere. Choose another field.</source>
        <translation>값 {n}개가 모두 같아({value:g}) 집중된 곳이 없습니다. 다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>The cell size must be greater than 0 m, not {size:g} m.</source>
        <translation>셀 크기는 0 m보다 커야 합니다(입력값 {size:g} m).</translation>
    </message>
    <message>
        <source>A grid with cells of {size:g} m would have {n:,} cells; at most {most:,} are made. Choose cells of at least {enough:,.0f} m.</source>
        <translation>셀 크기가 {size:g} m이면 격자의 셀이 {n:,}개가 됩니다. 셀은 {most:,}개까지만 만들 수 있으므로 셀 크기를 {enough:,.0f} m 이상으로 지정하십시오.</translation>
    </message>
    <message>
        <source>{k} nearest neighbours were asked for, but there are only {n} units. Choose a number from 1 to {most}.</source>
        <translation>최근접 이웃을 {k}개로 지정했으나 공간 단위가 {n}개뿐입니다. 이웃 수를 1~{most}개로 지정하십시오.</translation>
    </message>
    <message>
        <source>The distance band must be greater than 0 m, not {distance:g} m.</source>
        <translation>거리 밴드는 0 m보다 커야 합니다(입력값 {distance:g} m).</translation>
    </message>
    <message>
        <source>A band of {distance:g} m gives each unit about {mean:.0f} neighbours, too many for {n} units. Choose a shorter band, or k nearest.</source>
        <translation>거리 밴드가 {distance:g} m이면 공간 단위마다 이웃이 약 {mean:.0f}개가 되어, 공간 단위 {n}개를 계산하기에는 너무 많습니다. 거리 밴드를 줄이거나 최근접 이웃(knn)을 선택하십시오.</translation>
    </message>
    <message>
        <source>There are no events in any unit with a population: a rate map would be empty. Check the field of counts.</source>
        <translation>인구가 있는 공간 단위에서 발생한 건이 하나도 없어 발생률 지도를 만들 수 없습니다. 건수 필드를 확인하십시오.</translation>
    </message>
    <message>
        <source>All units are on one spot, so there is no distance to compare. Count them into a grid or zones first.</source>
        <translation>모든 공간 단위가 한 지점에 있어 비교할 거리가 없습니다. 먼저 격자나 구역으로 집계하십시오.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>패키지</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>How to get it</source>
        <translation>설치 방법</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>설치되지 않음</translation>
    </message>
    <message>
        <source>{version}, older than {least}</source>
        <translation>{version}({least}보다 낮은 버전)</translation>
    </message>
    <message>
        <source>{version}, ready</source>
        <translation>{version}(사용 가능)</translation>
    </message>
    <message>
        <source>Hot spots, service centres and effects on points run with what every QGIS has. Some algorithms need more; an algorithm whose package is missing says so and all others go on working. Smart City never installs anything by itself.</source>
        <translation>포인트를 쓰는 핫스팟, 서비스 거점, 효과 분석은 QGIS 기본 구성만으로 실행됩니다. 일부 알고리즘에는 패키지가 더 필요합니다. 필요한 패키지가 없는 알고리즘은 그 사실을 알려 주며, 나머지 알고리즘은 그대로 작동합니다. Smart City는 아무것도 임의로 설치하지 않습니다.</translation>
    </message>
    <message>
        <source>State of the packages</source>
        <translation>패키지 상태</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <source>For an e-mail to whoever administers this PC</source>
        <translation>이 PC의 관리자(전산 담당자)에게 전자우편으로 보낼 때 씁니다</translation>
    </message>
    <message>
        <source>Find hot spots on the active layer</source>
        <translation>활성 레이어에서 핫스팟 찾기</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>예제 프로젝트 열기</translation>
    </message>
    <message>
        <source>Packages and settings…</source>
        <translation>패키지 및 설정…</translation>
    </message>
    <message>
        <source>In the OSGeo4W Shell (Start menu, QGIS folder): python -m pip install --user {name}</source>
        <translation>OSGeo4W Shell(시작 메뉴의 QGIS 폴더)에서 실행: python -m pip install --user {name}</translation>
    </message>
    <message>
        <source>In Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {name}</source>
        <translation>터미널에서 실행: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {name}</translation>
    </message>
    <message>
        <source>In a terminal: python3 -m pip install --user --break-system-packages {name}</source>
        <translation>터미널에서 실행: python3 -m pip install --user --break-system-packages {name}</translation>
    </message>
    <message>
        <source>In a terminal: sudo apt install python3-{name} (Debian, Ubuntu)</source>
        <translation>터미널에서 실행: sudo apt install python3-{name} (Debian, Ubuntu)</translation>
    </message>
    <message>
        <source>The Python package {name} (version {least} or newer) is not installed.</source>
        <translation>파이썬 패키지 {name}(버전 {least} 이상)이 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The Python package {name} is version {version}; {least} or newer is needed.</source>
        <translation>설치된 파이썬 패키지 {name}의 버전은 {version}입니다. 버전 {least} 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>Then restart QGIS. Settings ▸ Options ▸ Smart City shows the state of all packages.</source>
        <translation>설치한 다음 QGIS를 다시 시작하십시오. 모든 패키지의 상태는 설정 ▸ 옵션 ▸ Smart City에서 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>equal-area projection in metres centred on latitude {lat}, longitude {lon}</source>
        <translation>위도 {lat}, 경도 {lon} 중심의 미터 단위 정적 투영</translation>
    </message>
    <message>
        <source>The output was written to {place} but cannot be read again.</source>
        <translation>저장한 산출물을 다시 읽을 수 없습니다. 저장 위치: {place}</translation>
    </message>
    <message>
        <source>{n} rows left out: {reason} (feature ids {ids}).</source>
        <translation>행 {n}개를 제외했습니다. 사유: {reason} (피처 ID {ids}).</translation>
    </message>
    <message>
        <source>Before you act on it</source>
        <translation>활용하기 전에 확인할 사항</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>분석 과정</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외한 행</translation>
    </message>
    <message>
        <source>Parameters, to repeat this run</source>
        <translation>실행 파라미터(다시 실행할 때 참고)</translation>
    </message>
    <message>
        <source>Hot spot, 99 % confidence</source>
        <translation>핫스팟(신뢰수준 99%)</translation>
    </message>
    <message>
        <source>Hot spot, 95 % confidence</source>
        <translation>핫스팟(신뢰수준 95%)</translation>
    </message>
    <message>
        <source>Hot spot, 90 % confidence</source>
        <translation>핫스팟(신뢰수준 90%)</translation>
    </message>
    <message>
        <source>No significant concentration</source>
        <translation>유의한 집중 없음</translation>
    </message>
    <message>
        <source>Cold spot, 90 % confidence</source>
        <translation>콜드스팟(신뢰수준 90%)</translation>
    </message>
    <message>
        <source>Cold spot, 95 % confidence</source>
        <translation>콜드스팟(신뢰수준 95%)</translation>
    </message>
    <message>
        <source>Cold spot, 99 % confidence</source>
        <translation>콜드스팟(신뢰수준 99%)</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>검정하지 않음</translation>
    </message>
    <message>
        <source>The output could not be written: {reason}. Choose another place for it.</source>
        <translation>산출물을 저장할 수 없습니다({reason}). 다른 저장 위치를 지정하십시오.</translation>
    </message>
    <message>
        <source>No unit has a neighbour within {scale:,.0f} m, so there is nothing to compare. Choose a larger band, k nearest neighbours, or auto.</source>
        <translation>{scale:,.0f} m 안에 이웃이 있는 공간 단위가 하나도 없어 비교할 수 없습니다. 거리 밴드를 넓히거나 최근접 이웃(knn) 또는 auto를 선택하십시오.</translation>
    </message>
    <message>
        <source> The hot spots hold {share:.0f} % of the total.</source>
        <translation> 핫스팟이 전체 값의 {share:.0f}%를 차지합니다.</translation>
    </message>
    <message>
        <source> The hot spots hold {share:.0f} % of the events and {people:.0f} % of the people.</source>
        <translation> 핫스팟이 전체 발생 건수의 {share:.0f}%, 전체 인구의 {people:.0f}%를 차지합니다.</translation>
    </message>
    <message>
        <source>Points do not touch: queen and rook neighbours need polygons. Choose knn, band or auto, or count the points into a grid.</source>
        <translation>포인트는 서로 맞닿지 않으므로 queen과 rook은 폴리곤에만 쓸 수 있습니다. knn, band, auto 가운데 하나를 선택하거나 포인트를 격자로 집계하십시오.</translation>
    </message>
    <message>
        <source>Nothing is left to test. {reasons}</source>
        <translation>검정할 공간 단위가 남아 있지 않습니다. {reasons}</translation>
    </message>
    <message>
        <source>No incident can be counted. {reasons}</source>
        <translation>집계할 수 있는 발생 지점이 없습니다. {reasons}</translation>
    </message>
    <message>
        <source>The layer of zones has no polygon to count into.</source>
        <translation>구역 레이어에 집계에 쓸 폴리곤이 없습니다.</translation>
    </message>
    <message>
        <source>All incidents are on one spot or one line, so no cell size can be found. Set the cell size (SIZE).</source>
        <translation>모든 발생 지점이 한 점이나 한 직선 위에 있어 셀 크기를 자동으로 정할 수 없습니다. 셀 크기(SIZE)를 지정하십시오.</translation>
    </message>
    <message>
        <source>Choose the field with the number of people (POPULATION_FIELD); only points can be counted without one.</source>
        <translation>인구수 필드(POPULATION_FIELD)를 선택하십시오. 이 필드 없이 인구를 셀 수 있는 것은 포인트뿐입니다.</translation>
    </message>
    <message>
        <source>Coordinates cannot be projected from {source} to {target}. Are they in the coordinate system that the layer states?</source>
        <translation>{source} 좌표계에서 {target} 좌표계로 좌표를 변환할 수 없습니다. 레이어에 지정된 좌표계가 실제 좌표와 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>“{zone}” is not a known time zone. Write it like Asia/Seoul or Europe/Berlin.</source>
        <translation>“{zone}” 시간대를 찾을 수 없습니다. Asia/Seoul이나 Europe/Berlin과 같은 형식으로 입력하십시오.</translation>
    </message>
    <message>
        <source>Dates are mixed: {first} rows can only be day/month/year and {second} only month/day/year. Bring them into one form first, best as 2025-05-03.</source>
        <translation>날짜 형식이 섞여 있습니다. 행 {first}개는 일/월/연, 행 {second}개는 월/일/연 형식으로만 읽을 수 있습니다. 먼저 한 가지 형식으로 통일하십시오(권장 형식 2025-05-03).</translation>
    </message>
    <message>
        <source>Dates like “{example}” can be read as day/month or as month/day, and no row decides it. Bring them into the form 2025-05-03 first.</source>
        <translation>“{example}” 같은 날짜는 일/월로도 월/일로도 읽을 수 있으며, 어느 쪽인지 알 수 있는 행이 없습니다. 먼저 2025-05-03 형식으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>일/월/연</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>월/일/연</translation>
    </message>
    <message>
        <source>Dates with the year last were read as {order}; a day above 12 decides it.</source>
        <translation>연도가 마지막에 있는 날짜는 {order} 순서로 읽었습니다. 12보다 큰 일자가 있어 순서를 알 수 있습니다.</translation>
    </message>
    <message>
        <source>The times carry different UTC offsets ({offsets} hours) and are taken as written. Set TIME_ZONE to have them converted.</source>
        <translation>시각에 서로 다른 UTC 시차({offsets}시간)가 적혀 있어, 적힌 시각을 그대로 썼습니다. 하나의 시간대로 변환하려면 TIME_ZONE을 지정하십시오.</translation>
    </message>
    <message>
        <source>Field with the date or time</source>
        <translation>날짜 또는 시각 필드</translation>
    </message>
    <message>
        <source>A date, a date with time, or text such as 2025-05-03, 2025.5.3, 20250503 or 2025년 5월 3일 14:30.</source>
        <translation>날짜나 일시 필드, 또는 2025-05-03, 2025.5.3, 20250503, 2025년 5월 3일 14:30처럼 적은 텍스트 필드입니다.</translation>
    </message>
    <message>
        <source>Length of a period</source>
        <translation>기간 단위</translation>
    </message>
    <message>
        <source>hour, day, week (from Monday), month, quarter or year.</source>
        <translation>hour(시간), day(일), week(주, 월요일 시작), month(월), quarter(분기), year(연) 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>A moment at which a period begins</source>
        <translation>기간의 기준 시점</translation>
    </message>
    <message>
        <source>Periods are counted from here, so that rounds of a cycle can be compared. Empty: calendar months, weeks from Monday.</source>
        <translation>이 시점부터 기간을 나누므로 사이클의 회차끼리 비교할 수 있습니다. 비워 두면 달력의 월과 월요일에 시작하는 주를 씁니다.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>For example Asia/Seoul: times that carry a UTC offset are converted to it. Empty: they are taken as written.</source>
        <translation>예: Asia/Seoul. UTC 시차가 적힌 시각을 이 시간대로 변환합니다. 비워 두면 적힌 시각을 그대로 씁니다.</translation>
    </message>
    <message>
        <source>Count incidents by area and period</source>
        <translation>지역·기간별 발생 건수 집계</translation>
    </message>
    <message>
        <source>aggregate,count,hexagon,grid,period,month,rate,privacy,suppression,duplicates,complaints</source>
        <translation>aggregate,count,hexagon,grid,period,month,rate,privacy,suppression,duplicates,complaints,집계,건수,육각형,격자,기간,월별,발생률,개인정보,비공개,마스킹,중복,반복 신고,민원</translation>
    </message>
    <message>
        <source>Counts incident points into hexagons, squares or zones, and by hour, day, week, month, quarter or year if a date is given.

Cells lie at fixed places, so that rounds can be compared. Repeated calls of one caller about one place can count once. With the people at risk, rates are computed, and rates smoothed towards the overall one where few people live (empirical Bayes).

Small counts can point at a person. With a limit (K_SUPPRESS) they are hidden, and as many others as needed that no hidden count can be computed from the sums over units, periods and all. That holds for this table; across different grids or periods of the same incidents no claim is made.

Result: one row for each unit and period, zeros included: count, population, rate and rate_eb (per person and period), suppressed.</source>
        <translation>발생 지점 포인트를 육각형, 정사각형 또는 구역으로 집계합니다. 날짜를 지정하면 시간, 일, 주, 월, 분기, 연 단위로 나누어 집계합니다.

셀의 위치가 고정되어 있어 회차별로 비교할 수 있습니다. 한 신고인이 같은 장소에 대해 반복한 신고는 1건으로 셀 수 있습니다. 위험 노출 인구를 함께 지정하면 발생률을 계산하고, 인구가 적은 곳의 값을 전체 발생률 쪽으로 보정한 평활 발생률도 계산합니다(경험적 베이즈).

건수가 적으면 개인이 드러날 수 있습니다. 기준값(K_SUPPRESS)을 지정하면 그보다 적은 건수를 비공개 처리하고, 공간 단위별·기간별 합계나 총계에서 역산할 수 없도록 다른 건수도 필요한 만큼 비공개 처리합니다. 이는 이 표 하나에만 해당합니다. 같은 발생 자료를 다른 격자나 기간으로 집계한 표와 맞추어 보는 경우까지 보장하지는 않습니다.

결과: 공간 단위와 기간마다 행이 하나씩 있으며 0건도 포함합니다. count(건수), population(인구), rate와 rate_eb(인구 1명당, 기간당 발생률과 평활 발생률), suppressed(비공개 여부) 필드를 담습니다.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>건수</translation>
    </message>
    <message>
        <source>One row for each unit and period, styled; with periods, QGIS&apos;s temporal controller plays it.</source>
        <translation>공간 단위와 기간마다 행이 하나씩 있고 스타일을 적용한 레이어입니다. 기간을 나누었으면 QGIS의 시계열 제어기로 재생할 수 있습니다.</translation>
    </message>
    <message>
        <source>Repeated calls left out</source>
        <translation>제외한 반복 신고 수</translation>
    </message>
    <message>
        <source>Counts hidden</source>
        <translation>비공개 처리한 값의 수</translation>
    </message>
    <message>
        <source>Only points can be counted. Choose a layer of incident points.</source>
        <translation>포인트만 집계할 수 있습니다. 발생 지점 포인트 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>{units:,} units in {periods:,} periods are {n:,} rows; at most {most:,} are made. Choose larger cells or longer periods.</source>
        <translation>공간 단위 {units:,}개에 기간 {periods:,}개이면 행이 {n:,}개가 됩니다. 행은 {most:,}개까지만 만들 수 있습니다. 셀을 더 크게 하거나 기간을 더 길게 지정하십시오.</translation>
    </message>
    <message>
        <source>{small:,} counts are hidden because they are below {k} or come mainly from one caller, {more:,} more so that none of these can be computed from sums: each hidden count could be any number in a range at least {k} wide. Zeros are shown unless they are among these.</source>
        <translation>{k} 미만이거나 대부분 한 신고인에게서 나온 건수 {small:,}개를 비공개 처리했습니다. 또한 이 값들을 합계에서 역산할 수 없도록 건수 {more:,}개를 추가로 비공개 처리했습니다. 합계를 보더라도 비공개 건수 하나하나가 가질 수 있는 값의 범위는 폭이 {k} 이상입니다. 0건은 추가로 비공개 처리한 것이 아니면 그대로 표시합니다.</translation>
    </message>
    <message>
        <source>Small counts are hidden in this table. Do not publish a second table of the same incidents on another grid or with other periods: the difference of the two could show what each of them hides.</source>
        <translation>이 표에서는 적은 건수를 비공개 처리했습니다. 같은 발생 자료를 다른 격자나 다른 기간으로 집계한 표를 따로 공개하지 마십시오. 두 표의 차이에서 각 표의 비공개 건수가 드러날 수 있습니다.</translation>
    </message>
    <message>
        <source>“{field}” is NULL or no date</source>
        <translation>“{field}” 필드 값이 NULL이거나 날짜가 아님</translation>
    </message>
    <message>
        <source>Without a date, calls of one caller about one place count once whatever time lies between them.</source>
        <translation>날짜 필드가 없으므로, 한 신고인이 같은 장소에 대해 한 신고는 시간 간격과 관계없이 1건으로 셉니다.</translation>
    </message>
    <message>
        <source>repeated call of the same caller (“{field}”) about the same place</source>
        <translation>같은 신고인(“{field}” 필드)이 같은 장소에 대해 반복한 신고</translation>
    </message>
    <message>
        <source>From the first date ({first}) to the last ({last}) there are {n:,} periods. Check the dates, or choose longer periods.</source>
        <translation>첫 날짜({first})부터 마지막 날짜({last})까지 기간이 {n:,}개입니다. 날짜를 확인하거나 기간을 더 길게 지정하십시오.</translation>
    </message>
    <message>
        <source>{n} periods between the first and the last have no incident; they are in the output with zeros.</source>
        <translation>첫 기간과 마지막 기간 사이에 발생이 없는 기간이 {n}개 있습니다. 산출물에는 0건으로 담았습니다.</translation>
    </message>
    <message>
        <source>“{field}” is missing, negative or no number in {n} zones: they have no rate.</source>
        <translation>구역 {n}개는 “{field}” 필드 값이 없거나 음수이거나 숫자가 아니어서 발생률을 계산하지 않았습니다.</translation>
    </message>
    <message>
        <source>Incident points</source>
        <translation>발생 지점</translation>
    </message>
    <message>
        <source>One point for each complaint, accident, case.</source>
        <translation>민원, 사고, 사례 1건이 포인트 하나인 레이어입니다.</translation>
    </message>
    <message>
        <source>Field of the zones with the people at risk</source>
        <translation>구역의 위험 노출 인구 필드</translation>
    </message>
    <message>
        <source>With it, rates are computed: incidents per person and period, and the same smoothed (rate_eb). For a grid use POPULATION_LAYER.</source>
        <translation>지정하면 발생률(인구 1명당, 기간당 발생 건수)과 이를 보정한 평활 발생률(rate_eb)을 계산합니다. 격자로 집계할 때는 POPULATION_LAYER를 쓰십시오.</translation>
    </message>
    <message>
        <source>Layer with the people at risk</source>
        <translation>위험 노출 인구 레이어</translation>
    </message>
    <message>
        <source>Points are summed into the cells or zones that hold them; areas are shared out by the part of their area in each.</source>
        <translation>포인트는 그 포인트가 들어 있는 셀이나 구역에 합산하고, 폴리곤은 셀이나 구역과 겹치는 면적의 비율에 따라 나눕니다.</translation>
    </message>
    <message>
        <source>Field that tells who called</source>
        <translation>신고인 구분 필드</translation>
    </message>
    <message>
        <source>Calls of one caller about one place count once. The first is kept; each further one within the days and metres below of a kept one is left out. Calls without a caller are all counted.</source>
        <translation>한 신고인이 같은 장소에 대해 한 신고는 1건으로 셉니다. 첫 신고는 남기고, 남긴 신고로부터 아래에 지정한 일수와 거리 안에 있는 다음 신고는 제외합니다. 신고인이 적혀 있지 않은 신고는 모두 셉니다.</translation>
    </message>
    <message>
        <source>Repeated within so many days</source>
        <translation>반복 신고로 볼 기간(일)</translation>
    </message>
    <message>
        <source>Empty: however much later. Needs the field with the date.</source>
        <translation>비워 두면 기간을 제한하지 않습니다. 날짜 필드가 필요합니다.</translation>
    </message>
    <message>
        <source>Repeated within so many metres</source>
        <translation>반복 신고로 볼 거리(미터)</translation>
    </message>
    <message>
        <source>Empty: wherever it is. 0: at exactly the same place.</source>
        <translation>비워 두면 위치와 관계없이 반복 신고로 봅니다. 0이면 위치가 정확히 같을 때만 반복 신고로 봅니다.</translation>
    </message>
    <message>
        <source>Hide counts below</source>
        <translation>비공개 기준 건수(이 값 미만)</translation>
    </message>
    <message>
        <source>Counts from 1 to this number less one are hidden, and as many others as it takes that no hidden count can be computed from sums over units, periods or all to within less than this number. Zeros are shown where they hide nobody. Other tables of the same incidents (another grid, other periods) are not considered: publish one. Empty: nothing is hidden.</source>
        <translation>1건 이상이고 이 값보다 적은 건수를 비공개 처리합니다. 또한 공간 단위별·기간별 합계나 총계에서 비공개 건수를 이 값보다 좁은 범위로 역산할 수 없도록 다른 건수도 필요한 만큼 비공개 처리합니다. 0건은 아무도 드러나지 않으면 그대로 표시합니다. 같은 발생 자료로 만든 다른 표(다른 격자, 다른 기간)는 고려하지 않으므로 표는 하나만 공개하십시오. 비워 두면 비공개 처리를 하지 않습니다.</translation>
    </message>
    <message>
        <source>Hide counts of which one caller makes more than this share</source>
        <translation>한 신고인의 비율이 이 값을 넘는 건수 비공개</translation>
    </message>
    <message>
        <source>For example 0.8. Needs the field that tells who called, and a limit below which counts are hidden.</source>
        <translation>예: 0.8. 신고인 구분 필드와 비공개 기준 건수가 필요합니다.</translation>
    </message>
    <message>
        <source>POPULATION is a field of the zones, and there are none. For a grid, give the layer with the people in POPULATION_LAYER.</source>
        <translation>POPULATION은 구역 레이어의 필드인데 구역 레이어가 지정되지 않았습니다. 격자로 집계하려면 위험 노출 인구 레이어를 POPULATION_LAYER에 지정하십시오.</translation>
    </message>
    <message>
        <source>Give the people at risk once: as a field of the zones (POPULATION) or as a layer (POPULATION_LAYER).</source>
        <translation>위험 노출 인구는 한 가지 방법으로만 지정하십시오. 구역의 필드(POPULATION)와 레이어(POPULATION_LAYER) 가운데 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>DOMINANCE needs the field that tells who called (DUPLICATE_KEY) and a limit below which counts are hidden (K_SUPPRESS).</source>
        <translation>DOMINANCE를 쓰려면 신고인 구분 필드(DUPLICATE_KEY)와 비공개 기준 건수(K_SUPPRESS)가 필요합니다.</translation>
    </message>
    <message>
        <source>Hidden, to protect people, or no data</source>
        <translation>비공개(개인정보 보호) 또는 자료 없음</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>자료 없음</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>{low:,} to {high:,}</source>
        <translation>{low:,}~{high:,}</translation>
    </message>
    <message>
        <source>{low:,} or more</source>
        <translation>{low:,} 이상</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>Up to {high:g} per 1,000 people</source>
        <translation>인구 1,000명당 {high:g} 이하</translation>
    </message>
    <message>
        <source>{low:g} to {high:g} per 1,000</source>
        <translation>1,000명당 {low:g}~{high:g}</translation>
    </message>
    <message>
        <source>More than {low:g} per 1,000</source>
        <translation>1,000명당 {low:g} 초과</translation>
    </message>
    <message>
        <source>{n:,} incidents in {units:,} areas.</source>
        <translation>공간 단위 {units:,}개에서 {n:,}건이 발생했습니다.</translation>
    </message>
    <message>
        <source>{n:,} incidents in {units:,} areas and {periods:,} periods, {first} to {last}.</source>
        <translation>{first}부터 {last}까지 공간 단위 {units:,}개, 기간 {periods:,}개에서 {n:,}건이 발생했습니다.</translation>
    </message>
    <message>
        <source>Counts by area and period</source>
        <translation>지역·기간별 발생 건수</translation>
    </message>
    <message>
        <source>How many, where and when?</source>
        <translation>언제, 어디에서, 얼마나 발생했는가?</translation>
    </message>
    <message>
        <source>Map of the last period</source>
        <translation>마지막 기간의 지도</translation>
    </message>
    <message>
        <source>Map of the counts</source>
        <translation>발생 건수 지도</translation>
    </message>
    <message>
        <source>Areas, last period</source>
        <translation>공간 단위(마지막 기간)</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>공간 단위</translation>
    </message>
    <message>
        <source>Repeated calls among them</source>
        <translation>제외한 행 가운데 반복 신고</translation>
    </message>
    <message>
        <source>The map shows the last period; the temporal controller of QGIS plays them all.</source>
        <translation>지도는 마지막 기간을 보여 줍니다. QGIS의 시계열 제어기로 모든 기간을 재생할 수 있습니다.</translation>
    </message>
    <message>
        <source>Method: rates smoothed by global empirical Bayes (Marshall 1991), each period by itself; cell suppression with primary and complementary cells (Cox 1980).</source>
        <translation>방법: 평활 발생률은 기간별 전역 경험적 베이즈(Marshall 1991); 비공개 처리는 1차·2차 비공개(Cox 1980).</translation>
    </message>
    <message>
        <source>Incidents from {day}</source>
        <translation>{day}부터의 발생 건수</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>비공개</translation>
    </message>
    <message>
        <source>In {n} units with incidents nobody lives: they have no rate.</source>
        <translation>발생 건이 있는 공간 단위 가운데 {n}개는 거주 인구가 없어 발생률을 계산하지 않았습니다.</translation>
    </message>
    <message>
        <source>{n} counts are larger than the number of people. Check that the people belong to the same places.</source>
        <translation>건수 {n}개가 인구수보다 큽니다. 인구가 같은 장소의 값인지 확인하십시오.</translation>
    </message>
    <message>
        <source>Spatial autocorrelation (are neighbours alike?)</source>
        <translation>공간 자기상관(이웃끼리 닮았는가?)</translation>
    </message>
    <message>
        <source>moran,geary,getis,ord,general g,join count,global,distance,incremental,esda</source>
        <translation>moran,geary,getis,ord,general g,join count,global,distance,incremental,esda,모란,기어리,공간 자기상관,조인 카운트,전역,거리</translation>
    </message>
    <message>
        <source>Says with one number whether neighbours are alike in the area as a whole, and how likely that is by chance; the report shows at which distance likeness is strongest.

moran: above its expectation neighbours are alike, below it they contrast. geary: the same, more sensitive to differences between single neighbours; alike is below 1. general_g: whether high values (large G) or low values (small G) lie together. join_counts: for a field with 0 and 1, how many pairs of neighbours are both 1.

P is two-sided, from random rearrangements of the values. It says nothing about where: for that take Hot spots or Clusters and outliers.</source>
        <translation>이웃끼리 닮았는지를 분석 대상 지역 전체에 대해 하나의 수치로 나타내고, 그 정도가 우연히 나올 가능성이 얼마나 되는지 알려 줍니다. 보고서에서는 이웃이 어느 거리에서 가장 닮았는지 볼 수 있습니다.

moran은 기댓값보다 크면 이웃끼리 닮았고, 작으면 대비된다는 뜻입니다. geary도 같은 것을 보지만 개별 이웃 사이의 차이에 더 민감하며, 1보다 작으면 닮았다는 뜻입니다. general_g는 높은 값끼리 모여 있는지(G가 큼) 낮은 값끼리 모여 있는지(G가 작음)를 봅니다. join_counts는 값이 0과 1인 필드에서 둘 다 1인 이웃 쌍이 몇 개인지 셉니다(조인 카운트).

P는 값을 무작위로 재배열하여 구한 양측 p값입니다. 이 결과로는 위치를 알 수 없습니다. 어디인지 알아보려면 “핫스팟 찾기”나 “군집과 이상치”를 쓰십시오.</translation>
    </message>
    <message>
        <source>moran for most questions; geary for differences between single neighbours; general_g for high or low values together; join_counts for yes and no.</source>
        <translation>대부분은 moran을 선택하십시오. geary는 개별 이웃 사이의 차이, general_g는 높은 값이나 낮은 값이 모여 있는지, join_counts는 있음·없음(1·0) 자료를 볼 때 씁니다.</translation>
    </message>
    <message>
        <source>Weights of neighbours (moran, geary)</source>
        <translation>이웃 가중치(moran, geary)</translation>
    </message>
    <message>
        <source>row: the neighbours of a unit weigh 1 together. binary: each neighbour weighs 1. general_g and join_counts always take binary.</source>
        <translation>row: 한 공간 단위의 이웃 가중치를 모두 합하면 1입니다. binary: 이웃 하나의 가중치가 1입니다. general_g와 join_counts에는 항상 binary를 씁니다.</translation>
    </message>
    <message>
        <source>Random rearrangements of the values. Empty: 9 999, above 10 000 units 999.</source>
        <translation>값을 무작위로 재배열하는 횟수입니다. 비워 두면 9,999회, 공간 단위가 10,000개를 넘으면 999회입니다.</translation>
    </message>
    <message>
        <source>Value of the statistic</source>
        <translation>통계량 값</translation>
    </message>
    <message>
        <source>Its expectation without autocorrelation</source>
        <translation>자기상관이 없을 때의 기댓값</translation>
    </message>
    <message>
        <source>Standard score</source>
        <translation>표준점수</translation>
    </message>
    <message>
        <source>Two-sided permutation p</source>
        <translation>순열검정의 양측 p값</translation>
    </message>
    <message>
        <source>Distance in metres at which likeness peaks, if it does</source>
        <translation>이웃이 가장 닮은 거리(미터, 정점이 있을 때)</translation>
    </message>
    <message>
        <source>Join counts are for a field with 0 and 1; people cannot be taken into account. Leave the people out, or take moran.</source>
        <translation>조인 카운트는 값이 0과 1인 필드에 쓰며 인구를 반영할 수 없습니다. 인구 지정을 비우거나 moran을 선택하십시오.</translation>
    </message>
    <message>
        <source>{n} units have no neighbour: they count among the units, but add nothing.</source>
        <translation>공간 단위 {n}개는 이웃이 없습니다. 공간 단위 수에는 들어가지만 통계량에는 영향을 주지 않습니다.</translation>
    </message>
    <message>
        <source>The distance was chosen because likeness is strongest there, so p is smaller than it should be. For a test, fix the neighbours beforehand.</source>
        <translation>이웃끼리 가장 닮은 거리를 골라 썼으므로 p값이 실제보다 작게 나옵니다. 엄밀하게 검정하려면 이웃을 미리 정해 두십시오.</translation>
    </message>
    <message>
        <source>{n:,} units, {p:,} permutations, two-sided.</source>
        <translation>공간 단위 {n:,}개를 순열 {p:,}회로 양측 검정했습니다.</translation>
    </message>
    <message>
        <source>General G was computed of plain rates, which vary more where few people live. Moran&apos;s I takes standardised rates.</source>
        <translation>일반 G는 표준화하지 않은 발생률로 계산했습니다. 이 발생률은 인구가 적은 곳에서 변동이 더 큽니다. 모란지수 I는 표준화율을 씁니다.</translation>
    </message>
    <message>
        <source>Moran&apos;s I</source>
        <translation>모란지수 I</translation>
    </message>
    <message>
        <source>Geary&apos;s c</source>
        <translation>기어리 지수 c</translation>
    </message>
    <message>
        <source>Getis and Ord&apos;s general G</source>
        <translation>게티스·오드 일반 G</translation>
    </message>
    <message>
        <source>Number of joins of two ones</source>
        <translation>1–1 조인 수(둘 다 1인 이웃 쌍)</translation>
    </message>
    <message>
        <source>Chance alone could have made this pattern (p = {p:.2g}).</source>
        <translation>우연만으로도 나올 수 있는 분포입니다(p = {p:.2g}).</translation>
    </message>
    <message>
        <source>High values lie together (p = {p:.2g}).</source>
        <translation>높은 값끼리 모여 있습니다(p = {p:.2g}).</translation>
    </message>
    <message>
        <source>Low values lie together, high ones apart (p = {p:.2g}).</source>
        <translation>낮은 값끼리 모여 있고 높은 값은 흩어져 있습니다(p = {p:.2g}).</translation>
    </message>
    <message>
        <source>Units with a 1 lie together (p = {p:.2g}).</source>
        <translation>값이 1인 공간 단위끼리 모여 있습니다(p = {p:.2g}).</translation>
    </message>
    <message>
        <source>Units with a 1 keep apart (p = {p:.2g}).</source>
        <translation>값이 1인 공간 단위끼리 서로 떨어져 있습니다(p = {p:.2g}).</translation>
    </message>
    <message>
        <source>Neighbours are alike (p = {p:.2g}).</source>
        <translation>이웃끼리 닮았습니다(p = {p:.2g}).</translation>
    </message>
    <message>
        <source>Neighbours contrast with each other (p = {p:.2g}).</source>
        <translation>이웃끼리 서로 대비됩니다(p = {p:.2g}).</translation>
    </message>
    <message>
        <source>Expected without autocorrelation</source>
        <translation>자기상관이 없을 때의 기댓값</translation>
    </message>
    <message>
        <source>Standard score (z)</source>
        <translation>표준점수(z)</translation>
    </message>
    <message>
        <source>p, two-sided</source>
        <translation>p값(양측)</translation>
    </message>
    <message>
        <source>Middle 95 % of the permutations</source>
        <translation>순열 분포의 중앙 95% 범위</translation>
    </message>
    <message>
        <source>Joins 1–1</source>
        <translation>1–1 조인 수</translation>
    </message>
    <message>
        <source>Joins 1–0</source>
        <translation>1–0 조인 수</translation>
    </message>
    <message>
        <source>Joins 0–0</source>
        <translation>0–0 조인 수</translation>
    </message>
    <message>
        <source>Spatial autocorrelation</source>
        <translation>공간 자기상관</translation>
    </message>
    <message>
        <source>Are neighbours alike?</source>
        <translation>이웃끼리 닮았는가?</translation>
    </message>
    <message>
        <source>Moran&apos;s z by distance; the same figures stand in the table below</source>
        <translation>거리별 모란지수 z값(아래 표에 같은 수치가 있음)</translation>
    </message>
    <message>
        <source>Moran&apos;s z</source>
        <translation>모란지수 z값</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>닮은 정도</translation>
    </message>
    <message>
        <source>Method: Cliff &amp; Ord (1981); Getis &amp; Ord (1992) for general G; p = min(1, 2 min(tails)), tails (b + 1) / (P + 1) over random rearrangements. Computed with esda.</source>
        <translation>방법: Cliff &amp; Ord (1981); 일반 G는 Getis &amp; Ord (1992); p = min(1, 2 min(tails)), 값을 무작위로 재배열하여 구한 tails = (b + 1) / (P + 1). esda로 계산.</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>정점</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>닮음</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>대비됨</translation>
    </message>
    <message>
        <source>could be chance</source>
        <translation>우연일 수 있음</translation>
    </message>
    <message>
        <source>within {metres:,.0f} m</source>
        <translation>{metres:,.0f} m 이내</translation>
    </message>
    <message>
        <source>peak at {metres:,.0f} m</source>
        <translation>정점 {metres:,.0f} m</translation>
    </message>
    <message>
        <source>Neighbours within … metres</source>
        <translation>이웃 거리(… m 이내)</translation>
    </message>
    <message>
        <source>above this line likeness is more than chance</source>
        <translation>이 선보다 위이면 우연보다 더 닮음</translation>
    </message>
    <message>
        <source>There is no curve by distance: too few units, or too many on one spot.</source>
        <translation>공간 단위가 너무 적거나 한 지점에 너무 많이 몰려 있어 거리별 곡선을 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>The curve is Moran&apos;s z of binary neighbours within growing distances (normal approximation); its points depend on each other.</source>
        <translation>곡선은 거리를 늘려 가며 이진 가중치 이웃으로 구한 모란지수 z값입니다(정규 근사). 곡선의 점들은 서로 독립이 아닙니다.</translation>
    </message>
    <message>
        <source>There is no picture of the curve because matplotlib is not installed; the table has all its figures.</source>
        <translation>matplotlib이 설치되어 있지 않아 곡선 그림을 만들지 못했습니다. 모든 수치는 표에 있습니다.</translation>
    </message>
    <message>
        <source>Clusters and outliers (what is like its surroundings, what sticks out?)</source>
        <translation>군집과 이상치(무엇이 주변과 닮고, 무엇이 두드러지는가?)</translation>
    </message>
    <message>
        <source>local moran,lisa,anselin,cluster,outlier,bivariate,join count,autocorrelation,high-high,low-low</source>
        <translation>local moran,lisa,anselin,cluster,outlier,bivariate,join count,autocorrelation,high-high,low-low,국지적 모란 지수,군집,이상치,이변량,조인 카운트,자기상관</translation>
    </message>
    <message>
        <source>Finds clusters, units whose values and surroundings are both high (HH) or both low (LL), and outliers, a high unit among low ones (HL) or a low one among high ones (LH). Hot spots look at surroundings alone; this tells the unit from its surroundings.

moran compares a field with itself around; moran_bivariate a field with another one around it (FIELD_Y); join_count asks where units that have something, a field of 0 and 1, stand together.

Each unit is compared with random surroundings drawn from all other units (conditional permutation, two-sided). Join counts need no drawing: their p is exact, for more neighbours than chance gives. As many units are tested at once, the names hold the share of false discoveries down (Benjamini–Hochberg) unless you choose otherwise.

Result: quadrant HH, LL, HL, LH where significant at 5 %, else ns; stat with its mean stat_e and variance stat_var under chance, z, p, q; unstable where another seed could change it. N_HH, N_LL, N_HL and N_LH count them.</source>
        <translation>군집과 이상치를 찾습니다. 군집은 자신과 주변의 값이 모두 높거나(HH) 모두 낮은(LL) 공간 단위이고, 이상치는 낮은 곳 사이의 높은 공간 단위(HL)나 높은 곳 사이의 낮은 공간 단위(LH)입니다. 핫스팟은 주변의 값만 보지만, 이 알고리즘은 공간 단위와 그 주변을 구별합니다.

moran은 한 필드의 값을 주변의 같은 필드 값과 비교합니다. moran_bivariate는 주변의 다른 필드(FIELD_Y) 값과 비교합니다. join_count는 값이 0과 1인 필드에서 1인 공간 단위가 어디에 모여 있는지 봅니다.

각 공간 단위의 주변을, 나머지 공간 단위에서 무작위로 뽑은 주변과 비교합니다(조건부 순열, 양측 검정). 조인 카운트는 무작위로 뽑을 필요가 없으며, 값이 1인 이웃이 우연보다 많은지를 정확한 p값으로 검정합니다. 한꺼번에 많은 공간 단위를 검정하므로, 따로 지정하지 않으면 잘못 판정된 군집·이상치의 비율이 커지지 않도록 보정합니다(Benjamini–Hochberg).

결과: quadrant 필드는 유의수준 5%에서 유의하면 HH, LL, HL, LH이고, 그렇지 않으면 ns입니다. stat은 통계량, stat_e와 stat_var는 우연일 때의 평균과 분산이며, z, p, q 값이 함께 저장됩니다. unstable은 뿌리값을 바꾸면 결과가 달라질 수 있는 곳을 나타냅니다. N_HH, N_LL, N_HL, N_LH는 각각에 해당하는 공간 단위의 수입니다.</translation>
    </message>
    <message>
        <source>moran: clusters and outliers of one field. moran_bivariate: FIELD at the unit against FIELD_Y around it. join_count: where units with 1 in a field of 0 and 1 stand together.</source>
        <translation>moran: 한 필드의 군집과 이상치. moran_bivariate: 공간 단위의 FIELD 값과 그 주변의 FIELD_Y 값. join_count: 값이 0과 1인 필드에서 1인 공간 단위가 모여 있는 곳.</translation>
    </message>
    <message>
        <source>Second field (moran_bivariate)</source>
        <translation>두 번째 필드(moran_bivariate)</translation>
    </message>
    <message>
        <source>Looked at around each unit, as it is, also where POPULATION makes rates of FIELD. The result says nothing about both fields at the same place: that is a correlation.</source>
        <translation>각 공간 단위의 주변에서 살펴볼 필드입니다. POPULATION을 지정하여 FIELD를 발생률로 바꾸어도 이 필드는 원래 값을 그대로 씁니다. 결과는 두 필드가 같은 장소에서 어떤 관계인지는 알려 주지 않습니다. 그것은 상관분석으로 확인하십시오.</translation>
    </message>
    <message>
        <source>Clusters and outliers</source>
        <translation>군집과 이상치</translation>
    </message>
    <message>
        <source>The units with their statistic and quadrant, styled.</source>
        <translation>공간 단위별 통계량과 사분면(quadrant)을 담고 스타일을 적용한 레이어입니다.</translation>
    </message>
    <message>
        <source>Clusters: high among high</source>
        <translation>군집 수: 높은 곳 사이의 높은 곳</translation>
    </message>
    <message>
        <source>Clusters: low among low</source>
        <translation>군집 수: 낮은 곳 사이의 낮은 곳</translation>
    </message>
    <message>
        <source>Outliers: high among low</source>
        <translation>이상치 수: 낮은 곳 사이의 높은 곳</translation>
    </message>
    <message>
        <source>Outliers: low among high</source>
        <translation>이상치 수: 높은 곳 사이의 낮은 곳</translation>
    </message>
    <message>
        <source>Join counts need areas or points with a field of 0 and 1; counted incidents have no such field. Choose the statistic moran.</source>
        <translation>조인 카운트를 쓰려면 값이 0과 1인 필드가 있는 폴리곤이나 포인트가 필요합니다. 집계한 발생 지점에는 그런 필드가 없으므로 통계량으로 moran을 선택하십시오.</translation>
    </message>
    <message>
        <source>Join counts take 0 and 1 as they are, there is no rate to be made of them: leave POPULATION empty, or choose moran.</source>
        <translation>조인 카운트는 0과 1을 그대로 쓰므로 발생률을 계산할 수 없습니다. POPULATION을 비우거나 moran을 선택하십시오.</translation>
    </message>
    <message>
        <source>moran_bivariate compares FIELD with a second field around it: choose that one in FIELD_Y.</source>
        <translation>moran_bivariate는 FIELD를 주변의 두 번째 필드와 비교합니다. FIELD_Y에 두 번째 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Counted incidents have only their number. Count each of the two kinds into zones first (hot_spots does), join the results, and compare their fields.</source>
        <translation>집계한 발생 지점에는 건수만 있어 두 필드를 비교할 수 없습니다. 먼저 두 종류를 각각 구역으로 집계하고(hot_spots로 할 수 있습니다) 결과를 결합한 다음 두 필드를 비교하십시오.</translation>
    </message>
    <message>
        <source>{n} units have surroundings that differ from chance to one side, but from the mean to the other, because a few extreme values pull the mean away from all others. They are significant (p, q) and have no quadrant. Rates, or the logarithm of the field, would be clearer.</source>
        <translation>공간 단위 {n}개는 주변의 값이 우연일 때의 분포와 비교한 방향과 평균과 비교한 방향이 서로 반대입니다. 소수의 극단값 때문에 평균이 나머지 값에서 멀어졌기 때문입니다. 이 공간 단위는 유의하지만(p, q) 사분면은 정하지 않았습니다. 발생률이나 필드 값의 로그를 쓰면 결과가 더 분명해집니다.</translation>
    </message>
    <message>
        <source>The mean of all local values, the global I, is {value:.3f} (without any pattern: {chance:.3f}).</source>
        <translation>모든 국지 통계량의 평균인 전역 모란지수 I는 {value:.3f}입니다(아무 패턴이 없을 때 {chance:.3f}).</translation>
    </message>
    <message>
        <source>None of the {n} units with 1 has a neighbour, so nothing can be joined. Choose a larger band, k nearest neighbours, or auto.</source>
        <translation>값이 1인 공간 단위 {n}개에 모두 이웃이 없어 조인을 셀 수 없습니다. 거리 밴드를 넓히거나 최근접 이웃(knn) 또는 auto를 선택하십시오.</translation>
    </message>
    <message>
        <source>{n:,} of the {ones:,} units with 1 were tested, by exact probabilities: how likely are at least as many neighbours with 1?</source>
        <translation>값이 1인 공간 단위 {ones:,}개 가운데 {n:,}개를 정확 확률로 검정했습니다. 값이 1인 이웃이 관측된 수 이상으로 나올 확률을 구했습니다.</translation>
    </message>
    <message>
        <source>What is like its surroundings, and what sticks out?</source>
        <translation>무엇이 주변과 닮고, 무엇이 두드러지는가?</translation>
    </message>
    <message>
        <source>Where does one thing stand among much or little of another?</source>
        <translation>한 항목의 높고 낮은 곳은 주변의 다른 항목이 많은 곳인가, 적은 곳인가?</translation>
    </message>
    <message>
        <source>Where do units that have it stand together?</source>
        <translation>해당하는 공간 단위는 어디에 모여 있는가?</translation>
    </message>
    <message>
        <source>Map of clusters and outliers</source>
        <translation>군집과 이상치 지도</translation>
    </message>
    <message>
        <source>{joined} of the {n} units that have it stand together, more than chance would give.</source>
        <translation>해당하는 공간 단위 {n}개 가운데 {joined}개가 우연보다 더 모여 있습니다.</translation>
    </message>
    <message>
        <source>{alike} of {n} units are high among high or low among low, {opposite} the other way round.</source>
        <translation>공간 단위 {n}개 가운데 {alike}개는 높은 곳의 주변이 높거나 낮은 곳의 주변이 낮고, {opposite}개는 그 반대입니다.</translation>
    </message>
    <message>
        <source>{clusters} of {n} units belong to clusters, {outliers} stick out of their surroundings.</source>
        <translation>공간 단위 {n}개 가운데 {clusters}개가 군집에 속하고, {outliers}개가 주변과 달리 두드러집니다.</translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation>평균값</translation>
    </message>
    <message>
        <source>Method: local join counts after Anselin &amp; Li (2019), exact hypergeometric probabilities, upper tail.</source>
        <translation>방법: 국지 조인 카운트는 Anselin &amp; Li (2019), 정확 초기하 확률, 위쪽 꼬리(단측).</translation>
    </message>
    <message>
        <source>Method: bivariate local Moran&apos;s I after Anselin, Syabri &amp; Smirnov (2002), conditional permutation; a field at the unit, the other around it, not both at one place.</source>
        <translation>방법: 이변량 국지 모란지수 I는 Anselin, Syabri &amp; Smirnov (2002), 조건부 순열; 공간 단위의 한 필드와 그 주변의 다른 필드를 비교하며, 두 필드를 같은 장소에서 비교하지 않음.</translation>
    </message>
    <message>
        <source>Method: local Moran&apos;s I after Anselin (1995), conditional permutation; moments after Sokal, Oden &amp; Thomson (1998).</source>
        <translation>방법: 국지 모란지수 I는 Anselin (1995), 조건부 순열; 적률은 Sokal, Oden &amp; Thomson (1998).</translation>
    </message>
    <message>
        <source>False discovery rate after Benjamini &amp; Hochberg (1995).</source>
        <translation>위발견율(FDR)은 Benjamini &amp; Hochberg (1995).</translation>
    </message>
    <message>
        <source>No correction for testing many units.</source>
        <translation>다중 검정 보정 없음.</translation>
    </message>
    <message>
        <source>Concentrations of residents (who lives where?)</source>
        <translation>주민 집중도(누가 어디에 사는가?)</translation>
    </message>
    <message>
        <source>location quotient,segments,k-means,ward,residents,elderly,children,demography,geodemographics</source>
        <translation>location quotient,segments,k-means,ward,residents,elderly,children,demography,geodemographics,입지계수,LQ,유형,세그먼트,주민,노인,고령자,어린이,아동,인구 구성</translation>
    </message>
    <message>
        <source>Shows in which units a group of residents is over-represented: the location quotient is the group&apos;s share in the unit over its share in the whole area (1.8: 1.8 times as many as usual), with a 95 % interval, because in small units it means little.

Units that are alike in who lives there are put into segments, described in words. Leave the number of segments empty to have it chosen (largest mean silhouette), set 0 for none.

With K_SUPPRESS, small numbers of people are hidden, and as many others that they cannot be computed from totals and overall shares.

A service can go where the group concentrates, or to the others who are left over: rank orders the units by how many residents of the group live there, which a quotient does not tell.</source>
        <translation>특정 주민 집단의 비율이 높은 공간 단위를 보여 줍니다. 입지계수(LQ)는 공간 단위에서 그 집단이 차지하는 비율을 지역 전체에서 차지하는 비율로 나눈 값입니다(1.8이면 전체의 1.8배). 인구가 적은 공간 단위에서는 큰 의미가 없으므로 95% 신뢰구간을 함께 제시합니다.

주민 구성이 비슷한 공간 단위는 유형(세그먼트)으로 묶고 그 특징을 글로 설명합니다. 유형 수를 비워 두면 자동으로 정하고(평균 실루엣이 가장 큰 수), 0으로 지정하면 유형을 만들지 않습니다.

K_SUPPRESS를 지정하면 적은 인구수를 비공개 처리하고, 합계나 전체 비율에서 역산할 수 없도록 다른 값도 필요한 만큼 비공개 처리합니다.

서비스는 그 집단이 집중된 곳에 둘 수도 있고, 그 밖의 곳에 남은 사람들을 위해 둘 수도 있습니다. rank는 그 집단의 주민 수가 많은 순서로 매긴 공간 단위의 순위이며, 이는 입지계수만으로는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Units with numbers of residents</source>
        <translation>주민 수가 있는 공간 단위</translation>
    </message>
    <message>
        <source>Neighbourhoods, blocks, districts: one row each.</source>
        <translation>읍·면·동, 통·리, 집계구, 블록 등이며 공간 단위마다 행이 하나씩 있어야 합니다.</translation>
    </message>
    <message>
        <source>Fields with the residents of each group</source>
        <translation>집단별 주민 수 필드</translation>
    </message>
    <message>
        <source>Numbers of people, not shares: for example aged 65 and over, children, living alone. Field aliases are used as names where there are any.</source>
        <translation>비율이 아니라 인구수입니다(예: 65세 이상, 어린이, 1인 가구). 필드에 별칭이 있으면 별칭을 이름으로 씁니다.</translation>
    </message>
    <message>
        <source>Field with all residents</source>
        <translation>전체 주민 수 필드</translation>
    </message>
    <message>
        <source>All people who live in the unit, in any group or none.</source>
        <translation>집단에 속하는지와 관계없이 공간 단위에 사는 모든 사람의 수입니다.</translation>
    </message>
    <message>
        <source>Number of segments</source>
        <translation>유형 수</translation>
    </message>
    <message>
        <source>0: none. Empty: the number from 2 to 8 with which units resemble their own segment most (mean silhouette).</source>
        <translation>0이면 유형을 만들지 않습니다. 비워 두면 2~8개 가운데 같은 유형의 공간 단위끼리 가장 비슷해지는 수(평균 실루엣 기준)로 정합니다.</translation>
    </message>
    <message>
        <source>Smallest number of people to be shown</source>
        <translation>표시할 최소 인구수</translation>
    </message>
    <message>
        <source>Numbers from 1 to one below this are hidden with all that is computed from them. 0: nothing is hidden. Offices often take 5 or 10.</source>
        <translation>1명 이상이고 이 값보다 적은 인구수와 그 값으로 계산한 모든 수치를 비공개 처리합니다. 0이면 비공개 처리를 하지 않습니다. 관공서에서는 흔히 5나 10을 씁니다.</translation>
    </message>
    <message>
        <source>Group to rank and colour by</source>
        <translation>순위와 색상의 기준 집단</translation>
    </message>
    <message>
        <source>One of the groups. Empty: the first.</source>
        <translation>집단 가운데 하나입니다. 비워 두면 첫 번째 집단을 씁니다.</translation>
    </message>
    <message>
        <source>How segments are made</source>
        <translation>유형을 만드는 방법</translation>
    </message>
    <message>
        <source>kmeans: the best of twenty random starts. ward: by joining the most similar step by step, without chance, up to 5 000 units.</source>
        <translation>kmeans: 무작위 시작점으로 20번 실행하여 가장 좋은 결과를 씁니다. ward: 가장 비슷한 것부터 차례로 묶습니다. 우연에 좌우되지 않으며 공간 단위 5,000개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Fields of the input, such as names, that the output should carry too. Not the numbers of people, if some are to be hidden.</source>
        <translation>이름처럼 산출물에도 남겨 둘 입력 레이어의 필드입니다. 비공개 처리를 할 때는 인구수 필드를 넣지 마십시오.</translation>
    </message>
    <message>
        <source>Concentrations</source>
        <translation>주민 집중도</translation>
    </message>
    <message>
        <source>The units with the quotient and share of each group and their segment, styled.</source>
        <translation>공간 단위별로 각 집단의 입지계수와 비율, 유형을 담고 스타일을 적용한 레이어입니다.</translation>
    </message>
    <message>
        <source>Mean silhouette of the segments</source>
        <translation>유형의 평균 실루엣</translation>
    </message>
    <message>
        <source>Units with something hidden</source>
        <translation>비공개 값이 있는 공간 단위 수</translation>
    </message>
    <message>
        <source>Units in which the ranked group clearly concentrates</source>
        <translation>기준 집단이 뚜렷하게 집중된 공간 단위 수</translation>
    </message>
    <message>
        <source>Choose at least one field with the residents of a group.</source>
        <translation>집단별 주민 수 필드를 하나 이상 선택하십시오.</translation>
    </message>
    <message>
        <source>“{field}” is both a group and the total. The total must hold all residents.</source>
        <translation>“{field}” 필드가 집단과 전체에 모두 지정되어 있습니다. 전체 주민 수 필드에는 모든 주민의 수가 있어야 합니다.</translation>
    </message>
    <message>
        <source>“{field}” is not among the groups. Choose one of them to rank by.</source>
        <translation>“{field}” 필드는 집단에 들어 있지 않습니다. 집단 가운데 하나를 순위의 기준으로 선택하십시오.</translation>
    </message>
    <message>
        <source>“{field}” would be passed on with the numbers that are to be hidden. Take it out of the fields to pass on.</source>
        <translation>“{field}” 필드를 남기면 비공개 처리할 인구수가 산출물에 그대로 나옵니다. 산출물에 남길 필드에서 빼십시오.</translation>
    </message>
    <message>
        <source>One segment would hold all units. Choose at least 2, 0 for none, or leave it empty.</source>
        <translation>유형이 1개이면 모든 공간 단위가 한 유형이 됩니다. 2 이상을 지정하거나, 유형을 만들지 않으려면 0을 지정하거나, 자동으로 정하려면 비워 두십시오.</translation>
    </message>
    <message>
        <source>{number} segments were asked for, but the layer has only {n} units.</source>
        <translation>유형을 {number}개로 지정했으나 레이어의 공간 단위가 {n}개뿐입니다.</translation>
    </message>
    <message>
        <source>“{field}” is larger than “{total}”</source>
        <translation>“{field}” 필드 값이 “{total}” 필드 값보다 큼</translation>
    </message>
    <message>
        <source>Nothing is left to compare. {reasons}</source>
        <translation>비교할 공간 단위가 남아 있지 않습니다. {reasons}</translation>
    </message>
    <message>
        <source>No group has more than 1 person anywhere: are these shares? The fields must hold numbers of people.</source>
        <translation>어느 공간 단위에서도 집단의 값이 1을 넘지 않습니다. 비율이 아닌지 확인하십시오. 필드에는 인구수가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Of fewer than 2 units all numbers may be shown, so there are no segments. Lower K_SUPPRESS, or set SEGMENTS to 0.</source>
        <translation>모든 값을 표시할 수 있는 공간 단위가 2개보다 적어 유형을 만들 수 없습니다. K_SUPPRESS를 낮추거나 SEGMENTS를 0으로 지정하십시오.</translation>
    </message>
    <message>
        <source>{n} segments were chosen: with them units resemble their own segment most (mean silhouette {s:.2f}).</source>
        <translation>유형 수를 {n}개로 정했습니다. 이때 같은 유형의 공간 단위끼리 가장 비슷합니다(평균 실루엣 {s:.2f}).</translation>
    </message>
    <message>
        <source>The segments hardly differ (mean silhouette {s:.2f}): units pass into each other, and the borders between segments are arbitrary.</source>
        <translation>유형 사이의 차이가 거의 없습니다(평균 실루엣 {s:.2f}). 공간 단위의 특성이 서로 이어져 있어 유형의 경계는 임의적입니다.</translation>
    </message>
    <message>
        <source>A Shapefile cuts field names at 10 characters: {names} will be renamed. Choose a GeoPackage, or shorter names of the groups.</source>
        <translation>셰이프파일에서는 필드 이름이 10자로 잘려 다음 필드의 이름이 바뀝니다: {names}. GeoPackage를 선택하거나 집단의 필드 이름을 줄이십시오.</translation>
    </message>
    <message>
        <source>{n:,} numbers from 1 to {most} are hidden, and {more:,} others that would give them away; {units:,} units have something hidden.</source>
        <translation>1부터 {most}까지의 인구수 {n:,}개와, 이를 역산할 수 있게 하는 다른 값 {more:,}개를 비공개 처리했습니다. 비공개 값이 있는 공간 단위는 {units:,}개입니다.</translation>
    </message>
    <message>
        <source>Some groups have fewer than 5 people in a unit. Before you publish this, hide them with K_SUPPRESS.</source>
        <translation>공간 단위 안의 주민이 5명보다 적은 집단이 있습니다. 공개하기 전에 K_SUPPRESS로 비공개 처리하십시오.</translation>
    </message>
    <message>
        <source>Of {n:,} quotients {sure:,} differ clearly from 1 (95 % interval); the others may be chance.</source>
        <translation>입지계수 {n:,}개 가운데 {sure:,}개가 1과 뚜렷하게 다릅니다(95% 신뢰구간). 나머지는 우연일 수 있습니다.</translation>
    </message>
    <message>
        <source>many: {groups}</source>
        <translation>많음: {groups}</translation>
    </message>
    <message>
        <source>few: {groups}</source>
        <translation>적음: {groups}</translation>
    </message>
    <message>
        <source>{group} ({times:.1f} times the overall share)</source>
        <translation>{group}(전체 비율의 {times:.1f}배)</translation>
    </message>
    <message>
        <source>about the overall shares</source>
        <translation>전체 비율과 비슷함</translation>
    </message>
    <message>
        <source>Concentrations of residents</source>
        <translation>주민 집중도</translation>
    </message>
    <message>
        <source>Who lives where?</source>
        <translation>누가 어디에 사는가?</translation>
    </message>
    <message>
        <source>Map of the segments</source>
        <translation>유형 지도</translation>
    </message>
    <message>
        <source>Map of the concentration</source>
        <translation>집중도 지도</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>거주 인구</translation>
    </message>
    <message>
        <source>{group}, times overall</source>
        <translation>{group}(전체 대비 배수)</translation>
    </message>
    <message>
        <source>Overall share: {group}</source>
        <translation>전체 구성비: {group}</translation>
    </message>
    <message>
        <source>Method: location quotient with Wilson&apos;s (1927) interval of the share; k-means (k-means++ starts) or Ward (1963) on standard scores of the shares; silhouette after Rousseeuw (1987).</source>
        <translation>방법: 입지계수(LQ)와 구성비의 Wilson (1927) 구간; 구성비의 표준점수에 대한 k-평균(k-means++ 초깃값) 또는 Ward (1963) 군집화; 실루엣 계수는 Rousseeuw (1987).</translation>
    </message>
    <message>
        <source>{group}: no unit has clearly more than the overall share.</source>
        <translation>{group}: 구성비가 전체보다 뚜렷하게 높은 공간 단위가 없습니다.</translation>
    </message>
    <message>
        <source>{group}: {n} of {all} units have clearly more than the overall share; {share:.0f} % of the group live there.</source>
        <translation>{group}: 공간 단위 {all}개 가운데 {n}개에서 구성비가 전체보다 뚜렷하게 높으며, 이 집단의 {share:.0f}%가 그곳에 거주합니다.</translation>
    </message>
    <message>
        <source>Half of the group ({group}) live in the {n} units that rank first by their number; a concentration is not always where most live.</source>
        <translation>이 집단({group})의 절반은 인원이 많은 순으로 상위 {n}개 공간 단위에 거주합니다. 집중된 곳이 반드시 가장 많이 사는 곳은 아닙니다.</translation>
    </message>
    <message>
        <source>less than half the overall rate</source>
        <translation>전체 발생률의 0.5배 미만</translation>
    </message>
    <message>
        <source>0.5 to 0.8 times the overall rate</source>
        <translation>전체 발생률의 0.5~0.8배</translation>
    </message>
    <message>
        <source>about the overall rate (0.8 to 1.25 times)</source>
        <translation>전체 발생률과 비슷함(0.8~1.25배)</translation>
    </message>
    <message>
        <source>1.25 to 2 times the overall rate</source>
        <translation>전체 발생률의 1.25~2배</translation>
    </message>
    <message>
        <source>2 to 3 times the overall rate</source>
        <translation>전체 발생률의 2~3배</translation>
    </message>
    <message>
        <source>more than 3 times the overall rate</source>
        <translation>전체 발생률의 3배 초과</translation>
    </message>
    <message>
        <source>sparse: the last 5 % of all (below {low:.3g} per km²)</source>
        <translation>희박: 전체의 마지막 5%(km²당 {low:.3g} 미만)</translation>
    </message>
    <message>
        <source>the next 20 % (from {low:.3g} per km²)</source>
        <translation>그다음 20%(km²당 {low:.3g} 이상)</translation>
    </message>
    <message>
        <source>the next 25 % (from {low:.3g} per km²)</source>
        <translation>그다음 25%(km²당 {low:.3g} 이상)</translation>
    </message>
    <message>
        <source>densest: the first 25 % of all (from {low:.3g} per km²)</source>
        <translation>가장 조밀: 전체의 처음 25%(km²당 {low:.3g} 이상)</translation>
    </message>
    <message>
        <source>Half of the {total} points lie in the densest {km2:,.3g} km².</source>
        <translation>전체 {total}건의 절반이 가장 조밀한 {km2:,.3g} km² 안에 있습니다.</translation>
    </message>
    <message>
        <source>Overall {rate:,.3g} points per 1,000 people; in {km2:,.3g} km² it is more than twice as many.</source>
        <translation>전체 평균은 인구 1,000명당 {rate:,.3g}건이며, 그 2배가 넘는 면적은 {km2:,.3g} km²입니다.</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>대역폭</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>픽셀 크기</translation>
    </message>
    <message>
        <source>{metres:g} m</source>
        <translation>{metres:g} m</translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>{value:,.4g} per km²</source>
        <translation>km²당 {value:,.4g}</translation>
    </message>
    <message>
        <source>{value:,.4g} per 1,000 people</source>
        <translation>인구 1,000명당 {value:,.4g}</translation>
    </message>
    <message>
        <source>Density surface</source>
        <translation>밀도 표면</translation>
    </message>
    <message>
        <source>How densely does it happen?</source>
        <translation>얼마나 조밀하게 발생하는가?</translation>
    </message>
    <message>
        <source>Where does it happen more often per person?</source>
        <translation>인구에 비해 더 자주 발생하는 곳은 어디인가?</translation>
    </message>
    <message>
        <source>Map of the density</source>
        <translation>밀도 지도</translation>
    </message>
    <message>
        <source>Share of the area</source>
        <translation>면적 비율</translation>
    </message>
    <message>
        <source>Method: kernel density (Silverman 1986); correction at the border after Diggle (1985) and Jones (1993); ratio of two densities after Bithell (1990) and Kelsall &amp; Diggle (1995).</source>
        <translation>방법: 커널 밀도(Silverman 1986); 경계 보정은 Diggle (1985)과 Jones (1993); 두 밀도의 비는 Bithell (1990)과 Kelsall &amp; Diggle (1995).</translation>
    </message>
    <message>
        <source>Density surface (how densely does it happen?)</source>
        <translation>밀도 표면(얼마나 조밀하게 발생하는가?)</translation>
    </message>
    <message>
        <source>kernel density,heatmap,kde,raster,bandwidth,search radius,dual kernel,relative risk,edge correction</source>
        <translation>kernel density,heatmap,kde,raster,bandwidth,search radius,dual kernel,relative risk,edge correction,커널 밀도,밀도,히트맵,열지도,래스터,대역폭,검색 반경,상대위험도,경계 보정</translation>
    </message>
    <message>
        <source>Makes a raster of how densely points lie, in points (or their weights) per square kilometre: a picture of where something happens, not a test of whether that is more than chance. For a test take Hot spots.

With a layer of people, the density of points is divided by the density of people: points per person, wherever enough people live.

Near the border of a study area part of each kernel lies outside, where nothing was recorded; the correction makes up for it.

The raster is in a coordinate system in metres; its pixels lie at fixed places, so that rasters of one pixel size can be compared from round to round. Its style is saved in a .qml file beside it.</source>
        <translation>포인트가 얼마나 조밀한지를 1 km²당 포인트 수(또는 가중치의 합)로 나타내는 래스터를 만듭니다. 어디에서 발생하는지를 보여 주는 그림이며, 우연이라고 보기 어려울 만큼 많은지를 검정하지는 않습니다. 검정하려면 ‘핫스팟’ 알고리즘을 쓰십시오.

인구 레이어를 함께 지정하면 포인트의 밀도를 인구의 밀도로 나눕니다. 인구가 충분한 곳에서 1인당 포인트 수를 얻을 수 있습니다.

분석 대상 지역의 경계 부근에서는 커널의 일부가 기록이 없는 바깥쪽으로 나갑니다. 경계 보정은 그만큼 낮아지는 밀도를 보완합니다.

래스터에는 미터 단위 좌표계를 씁니다. 픽셀의 위치가 고정되어 있어, 픽셀 크기가 같은 래스터끼리는 회차별로 비교할 수 있습니다. 스타일은 래스터와 같은 폴더에 .qml 파일로 저장됩니다.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>포인트</translation>
    </message>
    <message>
        <source>Incidents, calls, cases: each is one point, or has a weight.</source>
        <translation>발생 지점, 신고, 환자 등입니다. 포인트 하나를 1건으로 보거나 가중치를 적용합니다.</translation>
    </message>
    <message>
        <source>Field with the weight</source>
        <translation>가중치 필드</translation>
    </message>
    <message>
        <source>For example the number of cases at the point. Empty: each point counts as one. Rows with a negative weight are left out.</source>
        <translation>예: 그 지점의 발생 건수. 비워 두면 포인트 하나를 1건으로 셉니다. 가중치가 음수인 행은 제외합니다.</translation>
    </message>
    <message>
        <source>Points with the people at risk</source>
        <translation>위험 노출 인구 포인트</translation>
    </message>
    <message>
        <source>Homes, addresses, centres of blocks. With them the result is the density of points divided by that of people (dual kernel density).</source>
        <translation>주택, 주소, 블록의 중심점 등입니다. 지정하면 포인트의 밀도를 인구의 밀도로 나눈 결과(이중 커널 밀도)를 얻습니다.</translation>
    </message>
    <message>
        <source>Their field with the number of people</source>
        <translation>인구 포인트의 인구수 필드</translation>
    </message>
    <message>
        <source>Empty: each point is one person.</source>
        <translation>비워 두면 포인트 하나를 한 명으로 셉니다.</translation>
    </message>
    <message>
        <source>Bandwidth in metres</source>
        <translation>대역폭(미터)</translation>
    </message>
    <message>
        <source>How far a point is spread: the radius of the kernel, for the gaussian its standard deviation. Larger is smoother. Empty: found by the rule; the log says what was found. Compare rounds with one and the same bandwidth.</source>
        <translation>포인트 하나를 퍼뜨리는 거리입니다. 커널의 반경이며, gaussian에서는 표준편차입니다. 클수록 표면이 매끄러워집니다. 비워 두면 규칙에 따라 정하고 그 값을 로그에 남깁니다. 회차끼리 비교할 때는 같은 대역폭을 쓰십시오.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>커널</translation>
    </message>
    <message>
        <source>The shape of the spread. quartic, epanechnikov, triangular and uniform end at the bandwidth; gaussian fades out. The bandwidth matters far more.</source>
        <translation>퍼뜨리는 모양입니다. quartic, epanechnikov, triangular, uniform은 대역폭에서 끝나고, gaussian은 점차 옅어집니다. 결과에는 커널보다 대역폭이 훨씬 큰 영향을 줍니다.</translation>
    </message>
    <message>
        <source>Pixel size in metres</source>
        <translation>픽셀 크기(미터)</translation>
    </message>
    <message>
        <source>Empty: a tenth of the bandwidth, rounded, coarser where that would give more than four million pixels. At most 50 million are made.</source>
        <translation>비워 두면 대역폭의 10분의 1을 어림수로 정합니다. 픽셀이 400만 개를 넘게 되면 더 크게 정합니다. 픽셀은 5,000만 개까지만 만듭니다.</translation>
    </message>
    <message>
        <source>Where points can be at all. Points outside are left out, pixels outside have no value, and density near the border is corrected.</source>
        <translation>포인트가 있을 수 있는 지역입니다. 그 밖의 포인트는 제외하고, 그 밖의 픽셀에는 값을 넣지 않으며, 경계 부근의 밀도는 보정합니다.</translation>
    </message>
    <message>
        <source>Rule for an empty bandwidth</source>
        <translation>대역폭을 비워 둘 때의 규칙</translation>
    </message>
    <message>
        <source>robust: 0.9 min(standard distance, 1.2 median distance) n^-0.2, the default search radius of ArcGIS. scott: σ n^(-1/6), smoother. Other kernels get the bandwidth that smooths alike.</source>
        <translation>robust: 0.9 min(표준거리, 1.2 중위거리) n^-0.2. ArcGIS의 기본 검색 반경입니다. scott: σ n^(-1/6). 더 매끄럽습니다. 다른 커널에는 같은 정도로 매끄러워지는 대역폭을 적용합니다.</translation>
    </message>
    <message>
        <source>Correction at the border of the study area</source>
        <translation>분석 대상 지역의 경계 보정</translation>
    </message>
    <message>
        <source>uniform: each pixel is divided by the share of its kernel inside (Diggle 1985), right where density is even. diggle: each point is divided by the share of its kernel inside (Jones 1993), so that the sum over the area stays that of the points. none: density falls towards the border.</source>
        <translation>uniform: 각 픽셀의 값을 커널 가운데 안쪽에 있는 비율로 나눕니다(Diggle 1985). 밀도가 고른 곳에서 정확합니다. diggle: 각 포인트를 그 커널 가운데 안쪽에 있는 비율로 나눕니다(Jones 1993). 지역 전체의 합이 포인트의 합과 같게 유지됩니다. none: 보정하지 않습니다. 경계로 갈수록 밀도가 낮아집니다.</translation>
    </message>
    <message>
        <source>Least people per km² for a ratio</source>
        <translation>비를 계산할 최소 인구 밀도(명/km²)</translation>
    </message>
    <message>
        <source>Where fewer live, the ratio would be noise and is left empty. Empty: as many as make five points expected under the kernel at the overall rate.</source>
        <translation>인구가 이보다 적은 곳에서는 비를 믿기 어려우므로 값을 비워 둡니다. 이 항목을 비워 두면, 전체 발생률에서 커널 안의 기댓값이 5건이 되는 인구 밀도를 씁니다.</translation>
    </message>
    <message>
        <source>A GeoTIFF (.tif), with its style in a .qml file beside it.</source>
        <translation>GeoTIFF(.tif) 파일입니다. 스타일은 같은 폴더에 .qml 파일로 저장됩니다.</translation>
    </message>
    <message>
        <source>People per km² below which there is no ratio</source>
        <translation>비를 계산하지 않는 인구 밀도의 상한(명/km²)</translation>
    </message>
    <message>
        <source>{name} must be greater than 0 m. Leave it empty to have it found.</source>
        <translation>{name} 값은 0 m보다 커야 합니다. 자동으로 정하려면 비워 두십시오.</translation>
    </message>
    <message>
        <source>Rasters are written as GeoTIFF: choose a file name that ends in .tif, not “{name}”.</source>
        <translation>래스터는 GeoTIFF 형식으로 저장합니다. “{name}” 대신 .tif로 끝나는 파일 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>No point is left to make a surface of. {reasons}</source>
        <translation>밀도 표면을 만들 포인트가 남아 있지 않습니다. {reasons}</translation>
    </message>
    <message>
        <source>All weights are 0.</source>
        <translation>가중치가 모두 0입니다.</translation>
    </message>
    <message>
        <source>points per person</source>
        <translation>1인당 포인트 수</translation>
    </message>
    <message>
        <source>points per km²</source>
        <translation>km²당 포인트 수</translation>
    </message>
    <message>
        <source>People, layer “{layer}”: {sentence}</source>
        <translation>인구 레이어 “{layer}”: {sentence}</translation>
    </message>
    <message>
        <source>The layer of people has nobody in it (within the study area), so there is nothing to divide by.</source>
        <translation>인구 레이어에 (분석 대상 지역 안의) 인구가 없어 나눌 값이 없습니다.</translation>
    </message>
    <message>
        <source>Bandwidth {metres:,.0f} m, found by the rule 0.9 min(standard distance, 1.2 median distance) n^-0.2 for the kernel {kernel}.</source>
        <translation>대역폭은 {metres:,.0f} m입니다. {kernel} 커널에 대해 0.9 min(표준거리, 1.2 중위거리) n^-0.2 규칙으로 정했습니다.</translation>
    </message>
    <message>
        <source>Bandwidth {metres:,.0f} m, found by Scott's rule σ n^(-1/6) for the kernel {kernel}.</source>
        <translation>대역폭은 {metres:,.0f} m입니다. {kernel} 커널에 대해 Scott의 규칙 σ n^(-1/6)에 따라 정했습니다.</translation>
    </message>
    <message>
        <source>Set it yourself when you compare rounds.</source>
        <translation>회차끼리 비교할 때는 대역폭을 직접 지정하십시오.</translation>
    </message>
    <message>
        <source>The raster has {columns:,} × {rows:,} pixels of {pixel:g} m, at whole multiples of that size from the origin.</source>
        <translation>래스터는 크기가 {pixel:g} m인 픽셀 {columns:,} × {rows:,}개로 이루어져 있으며, 픽셀은 원점에서 그 크기의 정수배 위치에 놓입니다.</translation>
    </message>
    <message>
        <source>A pixel ({pixel:g} m) is more than a third of the bandwidth ({bandwidth:g} m): the surface is coarse. Choose smaller pixels.</source>
        <translation>픽셀 크기({pixel:g} m)가 대역폭({bandwidth:g} m)의 3분의 1보다 커서 표면이 거칩니다. 픽셀 크기를 줄이십시오.</translation>
    </message>
    <message>
        <source>This shows where points lie densely, not whether that is more than chance: for that take Hot spots.</source>
        <translation>이 결과는 포인트가 조밀한 곳을 보여 줄 뿐, 우연이라고 보기 어려울 만큼 많은지는 알려 주지 않습니다. 이를 확인하려면 ‘핫스팟’ 알고리즘을 쓰십시오.</translation>
    </message>
    <message>
        <source>This shows where points are many per person, not whether that is more than chance: for that take Hot spots.</source>
        <translation>이 결과는 인구에 비해 포인트가 많은 곳을 보여 줄 뿐, 우연이라고 보기 어려울 만큼 많은지는 알려 주지 않습니다. 이를 확인하려면 ‘핫스팟’ 알고리즘을 쓰십시오.</translation>
    </message>
    <message>
        <source>No study area was given: density falls towards the outer points, because nothing is known beyond them.</source>
        <translation>분석 대상 지역을 지정하지 않았습니다. 바깥쪽 포인트 너머의 정보가 없으므로 가장자리로 갈수록 밀도가 낮아집니다.</translation>
    </message>
    <message>
        <source>No correction at the border of the study area: density near it comes out too low.</source>
        <translation>분석 대상 지역의 경계를 보정하지 않아 경계 부근의 밀도가 실제보다 낮게 나옵니다.</translation>
    </message>
    <message>
        <source>Both densities were made with the same kernel and bandwidth. Where fewer than {floor:.3g} people live per km² there is no ratio ({n:,} pixels).</source>
        <translation>두 밀도는 같은 커널과 대역폭으로 계산했습니다. 인구가 km²당 {floor:.3g}명보다 적은 곳에서는 비를 계산하지 않습니다(픽셀 {n:,}개).</translation>
    </message>
    <message>
        <source>Nowhere do enough people live for a ratio ({floor:.3g} per km²). Choose a larger bandwidth, or lower POPULATION_FLOOR.</source>
        <translation>비를 계산할 만큼 인구가 많은 곳(km²당 {floor:.3g}명 이상)이 없습니다. 대역폭을 늘리거나 POPULATION_FLOOR 값을 낮추십시오.</translation>
    </message>
    <message>
        <source>Emerging hot spots (where is it new, lasting, rising, fading?)</source>
        <translation>시공간 핫스팟 변화(어디가 새로 생기고, 지속되고, 강해지고, 약해지는가?)</translation>
    </message>
    <message>
        <source>space-time cube,trend,mann-kendall,getis,ord,gi*,emerging,new,history,time,months,temporal</source>
        <translation>space-time cube,trend,mann-kendall,getis,ord,gi*,emerging,new,history,time,months,temporal,시공간 큐브,시공간,추세,맨-켄달,신흥 핫스팟,신규,이력,시간,월별,시계열</translation>
    </message>
    <message>
        <source>Follows hot and cold spots through time. Dated incident points are counted by cell (or zone) and period; each count is tested with its surroundings (Gi*, by permutation, corrected for testing all of them at once), and each place is put into one of seventeen classes by its history: new, consecutive, intensifying, persistent, diminishing, sporadic, oscillating or historical hot spot, the same for cold spots, or no pattern.

Whether a place rises or falls is asked of its Gi* over time (Mann–Kendall). By default a period is compared with itself only, so a busy season does not make the whole city hot.

Result: category; n_hot and n_cold of n_steps periods; mk_s, mk_z, mk_p of the trend; sentence in words. BINS holds every cell in every period and plays in QGIS's temporal controller.</source>
        <translation>시간에 따른 핫스팟과 콜드스팟의 변화를 살펴봅니다. 날짜가 있는 발생 지점을 셀(또는 구역)과 기간별로 집계하고, 각 건수를 주변과 함께 검정합니다(Gi*, 순열검정, 전체를 한꺼번에 검정하는 데 따른 다중 검정 보정). 그런 다음 각 장소를 이력에 따라 17개 유형 가운데 하나로 나눕니다. 유형은 신규, 연속, 강화, 지속, 약화, 산발, 진동, 과거 핫스팟과 이에 대응하는 콜드스팟, 그리고 패턴 없음입니다.

어떤 장소가 상승하는지 하락하는지는 시간에 따른 Gi* 값으로 판단합니다(맨-켄달 추세검정). 따로 지정하지 않으면 각 기간은 그 기간 안에서만 비교하므로, 발생이 많은 계절이라고 해서 시 전체가 핫스팟이 되지는 않습니다.

결과: category(유형), n_steps개 기간 가운데 핫스팟과 콜드스팟이었던 기간의 수 n_hot과 n_cold, 추세의 mk_s, mk_z, mk_p, 이력을 글로 적은 sentence. BINS는 모든 셀의 모든 기간을 담으며 QGIS의 시계열 제어기로 재생할 수 있습니다.</translation>
    </message>
    <message>
        <source>Incident points with a date</source>
        <translation>날짜가 있는 발생 지점</translation>
    </message>
    <message>
        <source>One point per incident: complaints, accidents, cases.</source>
        <translation>발생 한 건에 포인트 하나입니다(예: 민원, 사고, 환자).</translation>
    </message>
    <message>
        <source>Past periods that count as neighbours</source>
        <translation>이웃으로 볼 이전 기간의 수</translation>
    </message>
    <message>
        <source>0: each period on its own. 1: the place and its neighbours in the period before are counted too, which smooths; the trend test is then corrected for the overlap.</source>
        <translation>0: 각 기간을 따로 봅니다. 1: 바로 앞 기간의 같은 장소와 그 이웃도 포함하여 결과가 매끄러워집니다. 이때 기간이 겹치는 만큼 추세검정을 보정합니다.</translation>
    </message>
    <message>
        <source>Compare each count with</source>
        <translation>각 건수의 비교 대상</translation>
    </message>
    <message>
        <source>step: the other places in the same period; shows shifts within the city, whatever the season. cube: all places in all periods; shows when the whole city was busier, too.</source>
        <translation>step: 같은 기간의 다른 장소와 비교합니다. 계절과 관계없이 시 안에서 일어난 변화를 보여 줍니다. cube: 모든 기간의 모든 장소와 비교합니다. 시 전체에서 발생이 많았던 때도 드러납니다.</translation>
    </message>
    <message>
        <source>Emerging hot spots</source>
        <translation>시공간 핫스팟 변화</translation>
    </message>
    <message>
        <source>The cells or zones with their class, styled.</source>
        <translation>셀이나 구역별 유형을 담고 스타일을 적용한 레이어입니다.</translation>
    </message>
    <message>
        <source>Every place in every period</source>
        <translation>장소별·기간별 결과</translation>
    </message>
    <message>
        <source>One feature per cell and period, styled, ready for the temporal controller. Cells times periods: may be large.</source>
        <translation>셀과 기간마다 피처 하나를 담고 스타일을 적용한 레이어로, 시계열 제어기에서 바로 쓸 수 있습니다. 피처 수가 셀 수와 기간 수의 곱이므로 매우 커질 수 있습니다.</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>기간 수</translation>
    </message>
    <message>
        <source>Units with a hot spot pattern</source>
        <translation>핫스팟 유형의 공간 단위 수</translation>
    </message>
    <message>
        <source>Units with a cold spot pattern</source>
        <translation>콜드스팟 유형의 공간 단위 수</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no points. Incidents with a date are counted, so each must be a point.</source>
        <translation>“{layer}” 레이어에 포인트가 없습니다. 날짜가 있는 발생을 집계하므로 발생 한 건마다 포인트가 있어야 합니다.</translation>
    </message>
    <message>
        <source>{n:,} bins tested with {p:,} permutations, two-sided.</source>
        <translation>시공간 칸(공간 단위와 기간의 조합) {n:,}개를 순열 {p:,}회로 양측 검정했습니다.</translation>
    </message>
    <message>
        <source>In {n} periods all units have the same count, so nothing could be tested there: these periods are neither hot nor cold anywhere.</source>
        <translation>기간 {n}개에서는 모든 공간 단위의 건수가 같아 검정할 수 없었습니다. 이 기간에는 핫스팟이나 콜드스팟이 없습니다.</translation>
    </message>
    <message>
        <source>With {p:,} permutations p cannot fall below {least:.2g}, so among {n:,} tests at least {together:,} bins must be that extreme before any is shown at 90 %. Use more permutations, larger cells or longer periods.</source>
        <translation>순열 {p:,}회로는 p값이 {least:.2g}보다 작아질 수 없습니다. 따라서 검정이 {n:,}건이면 시공간 칸 {together:,}개 이상이 그만큼 극단적이어야 신뢰수준 90%로 표시됩니다. 순열 횟수를 늘리거나, 셀을 키우거나, 기간을 길게 하십시오.</translation>
    </message>
    <message>
        <source>Trend: Mann–Kendall on Gi*, ties considered; no serial correlation was found, so no correction for it was needed.</source>
        <translation>추세: Gi* 값에 맨-켄달 추세검정을 적용했으며 동점을 고려했습니다. 시계열 자기상관이 나타나지 않아 보정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Trend: Mann–Kendall on Gi*, variance times {factor:.2f} (Hamed &amp; Rao 1998) because periods overlap: TIME_NEIGHBOURS = {past}.</source>
        <translation>추세: Gi* 값에 맨-켄달 추세검정을 적용했습니다. 기간이 서로 겹치므로(TIME_NEIGHBOURS = {past}) 분산에 {factor:.2f}배를 적용했습니다(Hamed &amp; Rao 1998).</translation>
    </message>
    <message>
        <source>Trend: Mann–Kendall on Gi*, variance times {factor:.2f} (Hamed &amp; Rao 1998): {share:.0f} % of what a period stands out by repeats in the next, and TIME_NEIGHBOURS = {past}.</source>
        <translation>추세: Gi* 값에 맨-켄달 추세검정을 적용하고 분산에 {factor:.2f}배를 적용했습니다(Hamed &amp; Rao 1998). 한 기간에 두드러진 정도의 {share:.0f}%가 다음 기간에도 되풀이되며, TIME_NEIGHBOURS = {past}입니다.</translation>
    </message>
    <message>
        <source>hot in {hot} of {n} {periods}</source>
        <translation>기간 {n}개(단위: {periods}) 가운데 {hot}개에서 핫스팟</translation>
    </message>
    <message>
        <source>cold in {cold} of {n} {periods}</source>
        <translation>기간 {n}개(단위: {periods}) 가운데 {cold}개에서 콜드스팟</translation>
    </message>
    <message>
        <source>hot in {hot} and cold in {cold} of {n} {periods}</source>
        <translation>기간 {n}개(단위: {periods}) 가운데 {hot}개에서 핫스팟, {cold}개에서 콜드스팟</translation>
    </message>
    <message>
        <source>neither hot nor cold in any of {n} {periods}</source>
        <translation>기간 {n}개(단위: {periods}) 모두 핫스팟도 콜드스팟도 아님</translation>
    </message>
    <message>
        <source>{what}, rising</source>
        <translation>{what}, 상승 추세</translation>
    </message>
    <message>
        <source>{what}, falling</source>
        <translation>{what}, 하락 추세</translation>
    </message>
    <message>
        <source>{what}, no trend</source>
        <translation>{what}, 추세 없음</translation>
    </message>
    <message>
        <source>Where is it new, lasting, rising, fading?</source>
        <translation>어디가 새로 생기고, 지속되고, 강해지고, 약해지는가?</translation>
    </message>
    <message>
        <source>Map of the places by the history of their hot and cold spots</source>
        <translation>핫스팟과 콜드스팟의 이력에 따른 장소 지도</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>발생 건수</translation>
    </message>
    <message>
        <source>In the last period</source>
        <translation>마지막 기간</translation>
    </message>
    <message>
        <source>First period begins</source>
        <translation>첫 기간의 시작</translation>
    </message>
    <message>
        <source>Last period begins</source>
        <translation>마지막 기간의 시작</translation>
    </message>
    <message>
        <source>Places that rise</source>
        <translation>상승하는 장소 수</translation>
    </message>
    <message>
        <source>Places that fall</source>
        <translation>하락하는 장소 수</translation>
    </message>
    <message>
        <source>Method: Gi* of every place and period (Ord &amp; Getis 1995), conditional permutation (Anselin 1995), false discovery rate over all of them (Benjamini &amp; Hochberg 1995); Mann–Kendall trend (Mann 1945, Kendall 1975); classes named after Esri's Emerging Hot Spot Analysis.</source>
        <translation>방법: 장소별·기간별 Gi*는 Ord &amp; Getis (1995), 조건부 순열은 Anselin (1995), 전체에 대한 위발견율(FDR)은 Benjamini &amp; Hochberg (1995); 맨-켄달 추세검정(Mann 1945, Kendall 1975); 유형 이름은 Esri의 Emerging Hot Spot Analysis를 따름.</translation>
    </message>
    <message>
        <source>Method: Gi* of every place and period (Ord &amp; Getis 1995), conditional permutation (Anselin 1995), no correction for testing many; Mann–Kendall trend (Mann 1945, Kendall 1975); classes named after Esri's Emerging Hot Spot Analysis.</source>
        <translation>방법: 장소별·기간별 Gi*는 Ord &amp; Getis (1995), 조건부 순열은 Anselin (1995), 다중 검정 보정 없음; 맨-켄달 추세검정(Mann 1945, Kendall 1975); 유형 이름은 Esri의 Emerging Hot Spot Analysis를 따름.</translation>
    </message>
    <message>
        <source>No place among {n:,} stands out now or did nearly always: what is seen can be chance.</source>
        <translation>장소 {n:,}곳 가운데 지금 두드러지거나 거의 항상 두드러졌던 곳이 없습니다. 눈에 띄는 차이가 있더라도 우연일 수 있습니다.</translation>
    </message>
    <message>
        <source>{hot:,} of {n:,} places have a hot spot pattern, {cold:,} a cold one.</source>
        <translation>장소 {n:,}곳 가운데 {hot:,}곳이 핫스팟 유형, {cold:,}곳이 콜드스팟 유형입니다.</translation>
    </message>
    <message>
        <source>{n:,} new</source>
        <translation>신규 {n:,}곳</translation>
    </message>
    <message>
        <source>{n:,} consecutive</source>
        <translation>연속 {n:,}곳</translation>
    </message>
    <message>
        <source>{n:,} intensifying</source>
        <translation>강화 {n:,}곳</translation>
    </message>
    <message>
        <source>{n:,} persistent</source>
        <translation>지속 {n:,}곳</translation>
    </message>
    <message>
        <source>{n:,} diminishing</source>
        <translation>약화 {n:,}곳</translation>
    </message>
    <message>
        <source>{n:,} sporadic</source>
        <translation>산발 {n:,}곳</translation>
    </message>
    <message>
        <source>{n:,} oscillating</source>
        <translation>진동 {n:,}곳</translation>
    </message>
    <message>
        <source>{n:,} historical</source>
        <translation>과거 {n:,}곳</translation>
    </message>
    <message>
        <source>Hot: {list}.</source>
        <translation>핫스팟 유형별 장소 수: {list}.</translation>
    </message>
    <message>
        <source>Classes that do not occur: {names}.</source>
        <translation>해당하는 장소가 없는 유형: {names}.</translation>
    </message>
    <message>
        <source>Look at other scales too</source>
        <translation>다른 거리에서도 확인</translation>
    </message>
    <message>
        <source>Fills the field stability: the share of scales, from half to twice the chosen one, at which a hot spot stays hot and a cold spot cold. Left out above 50 000 units.</source>
        <translation>stability 필드를 채웁니다. 지정한 거리의 절반에서 2배까지 여러 거리로 다시 분석했을 때, 핫스팟은 핫스팟으로, 콜드스팟은 콜드스팟으로 유지되는 비율입니다. 공간 단위가 50,000개를 넘으면 생략합니다.</translation>
    </message>
    <message>
        <source>Other scales were not looked at: there are too many units or neighbours for that.</source>
        <translation>공간 단위나 이웃이 너무 많아 다른 거리에서는 확인하지 않았습니다.</translation>
    </message>
    <message>
        <source>At {n} other scales, from half to twice the chosen one, hot spots stay hot in {share:.0f} % of the looks on average (field stability).</source>
        <translation>지정한 거리의 절반에서 2배까지 다른 거리 {n}개로 확인한 결과, 핫스팟은 평균 {share:.0f}%의 경우에 그대로 핫스팟으로 유지되었습니다(stability 필드).</translation>
    </message>
    <message>
        <source>They disagree on {n} units at 5 %, because the values are skewed: trust the permutation p (field {field}), not z.</source>
        <translation>값이 한쪽으로 치우쳐 있어 유의수준 5%에서 공간 단위 {n}개의 판정이 서로 다릅니다. z값이 아니라 순열검정의 p값({field} 필드)을 기준으로 판단하십시오.</translation>
    </message>
    <message>
        <source>Put a table on the map by code or name</source>
        <translation>코드나 이름으로 표를 지도에 표시</translation>
    </message>
    <message>
        <source>join,table,csv,excel,dbf,code,legal,administrative,dong,eup,myeon,geocode,complaints,encoding</source>
        <translation>join,table,csv,excel,dbf,code,legal,administrative,dong,eup,myeon,geocode,complaints,encoding,결합,조인,표,엑셀,코드,법정동,행정동,읍,면,동,법정동코드,행정동코드,위치 찾기,지오코딩,민원,인코딩</translation>
    </message>
    <message>
        <source>Gives each record of a table (CSV, Excel, DBF) the place that its code or name says, as a point inside the zone, so that it can be counted.

Codes match if they are equal, also after what spreadsheets do to them (lost zeros, .0); codes of a finer level are cut to the zone&apos;s level (ri to eup or myeon). Names match if they are equal however they are typed, or by their last word if only one zone has it and nothing contradicts.

Nothing is guessed: records that no rule places, or that two zones claim, are listed with the reason, the nearest candidate and how similar it is. Correct them in the table and run again.

Several records of one zone lie on one point. Use the result with counts by zone, not with distances.</source>
        <translation>표(CSV, Excel, DBF)의 각 행에 적힌 코드나 이름으로 구역을 찾아 그 구역 안에 포인트를 만듭니다. 이렇게 만든 포인트는 집계에 쓸 수 있습니다.

코드는 값이 같으면 일치하는 것으로 보며, 스프레드시트에서 달라진 값(사라진 앞자리 0, 뒤에 붙은 .0)도 같은 것으로 봅니다. 더 세부적인 단위의 코드는 구역의 단위에 맞추어 자릅니다(리 → 읍·면). 이름은 띄어쓰기 등 입력 방식이 달라도 같으면 일치하는 것으로 봅니다. 마지막 단어가 같은 구역이 하나뿐이고 어긋나는 내용이 없으면 그 단어만으로도 일치하는 것으로 봅니다.

추측으로 배정하지는 않습니다. 어느 규칙으로도 찾을 수 없거나 두 구역에 해당하는 행은 사유, 가장 가까운 후보, 유사도와 함께 목록으로 남깁니다. 표에서 바로잡은 다음 다시 실행하십시오.

같은 구역의 행은 모두 한 포인트에 겹칩니다. 결과는 구역별 집계에만 쓰고, 거리를 이용하는 분석에는 쓰지 마십시오.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>A CSV, Excel or DBF file, or a table of the project. Only its first sheet is read.</source>
        <translation>CSV, Excel, DBF 파일 또는 프로젝트에 있는 표입니다. 첫 번째 시트만 읽습니다.</translation>
    </message>
    <message>
        <source>Column with the code or name</source>
        <translation>코드 또는 이름 열</translation>
    </message>
    <message>
        <source>For example the legal code (4136025021) or the name (경기도 남양주시 와부읍).</source>
        <translation>예: 법정동코드(4136025021) 또는 이름(경기도 남양주시 와부읍).</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>구역</translation>
    </message>
    <message>
        <source>The areas that codes or names stand for.</source>
        <translation>코드나 이름이 가리키는 지역입니다.</translation>
    </message>
    <message>
        <source>Their field with the code or name</source>
        <translation>구역의 코드 또는 이름 필드</translation>
    </message>
    <message>
        <source>If all of it is digits, codes are matched, else names.</source>
        <translation>값이 모두 숫자이면 코드로, 그렇지 않으면 이름으로 찾습니다.</translation>
    </message>
    <message>
        <source>Encoding of a text file or DBF</source>
        <translation>텍스트 파일이나 DBF의 인코딩</translation>
    </message>
    <message>
        <source>auto: UTF-8 if the whole file is, else CP949 (Korean Windows). The log says which.</source>
        <translation>auto: 파일 전체가 UTF-8이면 UTF-8로, 아니면 CP949(한글 Windows)로 읽습니다. 어느 쪽으로 읽었는지는 로그에 남깁니다.</translation>
    </message>
    <message>
        <source>Fields of the zones to pass on</source>
        <translation>산출물에 남길 구역 필드</translation>
    </message>
    <message>
        <source>Fields of the zone that each record should carry too, such as names.</source>
        <translation>이름처럼 각 행에 함께 남겨 둘 구역의 필드입니다.</translation>
    </message>
    <message>
        <source>Records on the map</source>
        <translation>지도에 표시한 행</translation>
    </message>
    <message>
        <source>One point for each record that was placed, inside its zone; src_id is the row as a spreadsheet shows it.</source>
        <translation>위치를 찾은 행마다 구역 안에 포인트 하나를 만듭니다. src_id는 스프레드시트에 표시되는 행 번호입니다.</translation>
    </message>
    <message>
        <source>Records not placed</source>
        <translation>위치를 찾지 못한 행</translation>
    </message>
    <message>
        <source>The other records, with the reason, the nearest candidate and its similarity (1: the same).</source>
        <translation>나머지 행을 사유, 가장 가까운 후보, 유사도(1이면 같음)와 함께 담은 표입니다.</translation>
    </message>
    <message>
        <source>The file “{file}” is not there.</source>
        <translation>“{file}” 파일이 없습니다.</translation>
    </message>
    <message>
        <source>The table cannot be read. Check that its file still exists.</source>
        <translation>표를 읽을 수 없습니다. 파일이 그대로 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The layer of zones cannot be read. Check that its file still exists.</source>
        <translation>구역 레이어를 읽을 수 없습니다. 파일이 그대로 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The table has no column “{column}”. It has: {columns}.</source>
        <translation>표에 “{column}” 열이 없습니다. 표에 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>The table has a heading but no records.</source>
        <translation>표에 머리글만 있고 데이터 행이 없습니다.</translation>
    </message>
    <message>
        <source>“{field}” is empty in all zones. Choose the field with the code or name.</source>
        <translation>모든 구역에서 “{field}” 필드가 비어 있습니다. 코드나 이름이 들어 있는 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>The table was read as {encoding}.</source>
        <translation>표를 읽은 인코딩: {encoding}.</translation>
    </message>
    <message>
        <source>Columns with the same name were renamed: {names}.</source>
        <translation>이름이 같은 열의 이름을 바꾸었습니다: {names}.</translation>
    </message>
    <message>
        <source>{n} rows have more cells than the heading; what is beyond was left out. Is a separator inside a text without quotes?</source>
        <translation>행 {n}개는 칸 수가 머리글보다 많아 초과한 칸을 제외했습니다. 따옴표로 묶지 않은 텍스트 안에 구분자가 들어 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>code or name equal</source>
        <translation>코드 또는 이름이 같음</translation>
    </message>
    <message>
        <source>code equal but for zeros in front</source>
        <translation>앞자리 0을 빼면 코드가 같음</translation>
    </message>
    <message>
        <source>code equal but for zeros of levels that are not meant</source>
        <translation>해당하지 않는 하위 단위의 0을 빼면 코드가 같음</translation>
    </message>
    <message>
        <source>finer code cut to the level of the zones</source>
        <translation>세부 단위의 코드를 구역 단위에 맞추어 자름</translation>
    </message>
    <message>
        <source>name equal but for spaces</source>
        <translation>띄어쓰기를 빼면 이름이 같음</translation>
    </message>
    <message>
        <source>by the last word of the name, which only one zone has</source>
        <translation>이름의 마지막 단어가 같은 구역이 하나뿐임</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>a spreadsheet shortened the number (1.13E+09): its digits are lost</source>
        <translation>스프레드시트가 숫자를 줄여(1.13E+09) 자릿수가 사라짐</translation>
    </message>
    <message>
        <source>no zone with this code or name</source>
        <translation>이 코드나 이름의 구역이 없음</translation>
    </message>
    <message>
        <source>several zones have this code or name</source>
        <translation>이 코드나 이름의 구역이 여러 개임</translation>
    </message>
    <message>
        <source>a zone has this last word, but lies in another city or district</source>
        <translation>마지막 단어가 같은 구역이 있으나 다른 시·군·구에 속함</translation>
    </message>
    <message>
        <source>its zone has no geometry</source>
        <translation>해당 구역에 도형이 없음</translation>
    </message>
    <message>
        <source>The zones are told by code.</source>
        <translation>구역을 코드로 찾았습니다.</translation>
    </message>
    <message>
        <source>The zones are told by name.</source>
        <translation>구역을 이름으로 찾았습니다.</translation>
    </message>
    <message>
        <source>{n:,} records placed: {rule}.</source>
        <translation>행 {n:,}개의 위치를 찾았습니다. 적용한 규칙: {rule}.</translation>
    </message>
    <message>
        <source>{n:,} records not placed: {reason} (rows {rows}).</source>
        <translation>행 {n:,}개의 위치를 찾지 못했습니다. 사유: {reason} (행 번호 {rows}).</translation>
    </message>
    <message>
        <source>No record could be placed. Do the column and the field of the zones hold the same kind of code or name?</source>
        <translation>위치를 찾은 행이 하나도 없습니다. 표의 열과 구역의 필드에 같은 종류의 코드나 이름이 들어 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Where do the records belong?</source>
        <translation>각 행은 어느 구역에 속하는가?</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} records were placed.</source>
        <translation>행 {all:,}개 가운데 {n:,}개의 위치를 찾았습니다.</translation>
    </message>
    <message>
        <source>Not placed: {reason}</source>
        <translation>위치를 찾지 못함: {reason}</translation>
    </message>
    <message>
        <source>Every rule is exact: what none finds is listed with its nearest candidate and left to you.</source>
        <translation>모든 규칙은 정확히 일치할 때만 적용합니다. 어느 규칙으로도 찾지 못한 행은 가장 가까운 후보와 함께 목록으로 남기므로 직접 판단하십시오.</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>장애물</translation>
    </message>
    <message>
        <source>Rivers, motorways, railways: units are no neighbours where the straight line between their centres crosses one of these lines.</source>
        <translation>하천, 고속도로, 철도 등입니다. 두 공간 단위의 중심을 잇는 직선이 이 선을 가로지르면 이웃으로 보지 않습니다.</translation>
    </message>
    <message>
        <source>The layer of barriers has no line. Choose another layer, or none.</source>
        <translation>장애물 레이어에 라인이 없습니다. 다른 레이어를 선택하거나 이 항목을 비워 두십시오.</translation>
    </message>
    <message>
        <source>{n:,} links between neighbours cross a barrier and do not count.</source>
        <translation>이웃 연결 {n:,}개는 장애물을 가로지르므로 이웃에서 제외합니다.</translation>
    </message>
    <message>
        <source>Choose the field with the number of cases (CASES); only points can stand for one case each.</source>
        <translation>사례 수 필드(CASES)를 선택하십시오. 필드 없이 한 건으로 셀 수 있는 것은 포인트뿐입니다.</translation>
    </message>
    <message>
        <source>Choose the field with the number of cases (CASES). Places without cases are needed too: they show where people stay healthy. For single cases with dates use MODEL = permutation.</source>
        <translation>사례 수 필드(CASES)를 선택하십시오. 사례가 없는 곳도 필요합니다. 그래야 사람들이 건강하게 지내는 곳을 알 수 있습니다. 날짜가 있는 개별 사례 자료에는 MODEL = permutation을 쓰십시오.</translation>
    </message>
    <message>
        <source>The bernoulli model compares cases with controls. Choose the field with the number of controls (CONTROLS).</source>
        <translation>bernoulli 모델은 사례와 대조군을 비교합니다. 대조군 수 필드(CONTROLS)를 선택하십시오.</translation>
    </message>
    <message>
        <source>The poisson model needs the people at risk (POPULATION) or expected cases (EXPECTED). Without either use MODEL = permutation, which needs dates alone.</source>
        <translation>poisson 모델에는 위험 노출 인구(POPULATION) 또는 사례 기댓값(EXPECTED)이 필요합니다. 둘 다 없으면 날짜만 있어도 되는 MODEL = permutation을 쓰십시오.</translation>
    </message>
    <message>
        <source>Give either expected cases (EXPECTED) or age groups to work them out from (STRATUM), not both.</source>
        <translation>사례 기댓값(EXPECTED)과 기댓값을 계산할 연령 집단(STRATUM) 가운데 하나만 지정하십시오.</translation>
    </message>
    <message>
        <source>The permutation model asks when cases crowd at a place. Choose WINDOW = space_time or prospective.</source>
        <translation>permutation 모델은 한 장소에 사례가 언제 몰리는지를 살펴봅니다. WINDOW = space_time 또는 prospective를 선택하십시오.</translation>
    </message>
    <message>
        <source>To scan time, choose the field with the date (TIME_FIELD), or WINDOW = space.</source>
        <translation>시간까지 스캔하려면 날짜 필드(TIME_FIELD)를 선택하거나 WINDOW = space로 지정하십시오.</translation>
    </message>
    <message>
        <source>MAX_SHARE is {share:g}. It must be above 0 and at most 0.5: a “cluster” with most of the people would rather be a gap around the others.</source>
        <translation>MAX_SHARE 값이 {share:g}입니다. 0보다 크고 0.5 이하여야 합니다. 인구의 절반이 넘는 “군집”은 군집이라기보다 나머지 지역에서 덜 발생한 것으로 보아야 합니다.</translation>
    </message>
    <message>
        <source>MAX_RADIUS must be above 0 metres, or empty.</source>
        <translation>MAX_RADIUS는 0 m보다 커야 합니다. 제한하지 않으려면 비워 두십시오.</translation>
    </message>
    <message>
        <source>REPLICATIONS is {n:,}. Give {least} to {most:,}; 999 is usual, and p cannot be smaller than 1 / (REPLICATIONS + 1).</source>
        <translation>REPLICATIONS 값이 {n:,}입니다. {least}~{most:,} 사이로 지정하십시오. 보통 999를 쓰며, p값은 1 / (REPLICATIONS + 1)보다 작아질 수 없습니다.</translation>
    </message>
    <message>
        <source>Scan for clusters (where, and since when, are there too many cases?)</source>
        <translation>군집 스캔(어디에서, 언제부터 지나치게 많이 발생하는가?)</translation>
    </message>
    <message>
        <source>kulldorff,satscan,scan statistic,cluster,outbreak,surveillance,space-time,prospective,poisson,bernoulli,permutation,cases,controls,disease</source>
        <translation>kulldorff,satscan,scan statistic,cluster,outbreak,surveillance,space-time,prospective,poisson,bernoulli,permutation,cases,controls,disease,스캔 통계량,군집,집단 발생,유행,감시,시공간,조기 경보,포아송,베르누이,순열,사례,대조군,질병,감염병</translation>
    </message>
    <message>
        <source>Lays circles (or ellipses) of every size over the map, alone or with every stretch of time, and finds those with the most cases beyond what is expected. One p holds for all windows looked at, because each is compared with the strongest window of maps drawn by chance (Kulldorff&apos;s scan statistics).

poisson: cases and people at risk. bernoulli: cases and controls. permutation: cases with dates alone; finds places where cases crowd in a time more than elsewhere.

space: is there a cluster at all? space_time: was there one, and when? prospective: is one going on now? Run it every period; the recurrence interval says once in how many days chance would raise such an alarm.

Result: one area per cluster with observed and expected cases, relative risk (rr; for permutation observed over expected), log likelihood ratio (llr), p_mc, p_gumbel, recurrence in days, t_start and t_end; and all places with the cluster they belong to (0: none). Only concentrations are looked for, not places with too few cases.</source>
        <translation>지도 위에 여러 크기의 원(또는 타원)을 놓고, 필요하면 여러 길이의 기간까지 조합하여, 사례가 기댓값보다 가장 많은 곳을 찾습니다. 각 스캔 창을 무작위로 만든 지도에서 가장 강한 스캔 창과 비교하므로, 하나의 p값이 살펴본 모든 스캔 창에 적용됩니다(Kulldorff의 스캔 통계량).

poisson: 사례와 위험 노출 인구를 씁니다. bernoulli: 사례와 대조군을 씁니다. permutation: 날짜가 있는 사례만 쓰며, 특정 시기에 사례가 다른 곳보다 더 몰린 장소를 찾습니다.

space: 군집이 있는지 찾습니다. space_time: 군집이 있었는지, 있었다면 언제인지 찾습니다. prospective: 지금 진행 중인 군집이 있는지 찾습니다. 기간이 바뀔 때마다 실행하십시오. 재현 간격은 우연만으로 이런 경보가 며칠에 한 번 울리는지를 나타냅니다.

결과: 군집마다 폴리곤 하나를 만들고 관측 사례 수와 기댓값, 상대위험도(rr. permutation에서는 관측값을 기댓값으로 나눈 값), 로그우도비(llr), p_mc, p_gumbel, 재현 간격(일), t_start, t_end를 기록합니다. 모든 장소에는 속한 군집의 번호를 기록합니다(0: 없음). 사례가 집중된 곳만 찾으며, 사례가 지나치게 적은 곳은 찾지 않습니다.</translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation>기댓값 산출 기준</translation>
    </message>
    <message>
        <source>poisson: by the people at risk. bernoulli: by controls. permutation: by each place&apos;s and each period&apos;s total of cases, without people.</source>
        <translation>poisson: 위험 노출 인구를 기준으로 합니다. bernoulli: 대조군을 기준으로 합니다. permutation: 인구 없이 장소별, 기간별 사례 합계를 기준으로 합니다.</translation>
    </message>
    <message>
        <source>What is scanned</source>
        <translation>스캔 대상</translation>
    </message>
    <message>
        <source>space: places. space_time: places and all stretches of up to half of the time. prospective: only stretches that last until the end.</source>
        <translation>space: 장소. space_time: 장소, 그리고 전체 기간의 절반 이하인 모든 연속 기간. prospective: 마지막 기간까지 이어지는 연속 기간만.</translation>
    </message>
    <message>
        <source>Shape of the windows</source>
        <translation>스캔 창의 모양</translation>
    </message>
    <message>
        <source>ellipse: also 46 ellipses, up to five times as long as wide, in all directions; for clusters along a river or road. Takes some 50 times as long.</source>
        <translation>ellipse: 원과 함께 타원 46가지도 씁니다. 길이가 너비의 5배까지이며 여러 방향으로 놓입니다. 하천이나 도로를 따라 생기는 군집에 알맞습니다. 시간이 50배쯤 더 걸립니다.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>군집</translation>
    </message>
    <message>
        <source>One area per cluster: its areas joined, or a circle or ellipse that just holds its points.</source>
        <translation>군집마다 폴리곤 하나를 만듭니다. 폴리곤 입력이면 군집에 속한 폴리곤을 합치고, 포인트 입력이면 포인트가 꼭 맞게 들어가는 원이나 타원을 그립니다.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Every place with the cluster it belongs to, its cases and what is expected there.</source>
        <translation>장소별로 속한 군집, 사례 수, 기댓값을 기록합니다.</translation>
    </message>
    <message>
        <source>Clusters with p of at most 0.05</source>
        <translation>p값이 0.05 이하인 군집 수</translation>
    </message>
    <message>
        <source>p of the most likely cluster</source>
        <translation>가장 유력한 군집의 p값</translation>
    </message>
    <message>
        <source>Log likelihood ratio of the most likely cluster</source>
        <translation>가장 유력한 군집의 로그우도비</translation>
    </message>
    <message>
        <source>Areas or points with cases, or one point per case</source>
        <translation>사례 수가 있는 폴리곤이나 포인트, 또는 사례별 포인트</translation>
    </message>
    <message>
        <source>One row per place; or several rows per place, for periods or age groups; or one point per case (for permutation).</source>
        <translation>장소마다 행 하나를 입력합니다. 기간이나 연령대별로 나누어 장소마다 여러 행을 입력하거나, permutation에서는 사례마다 포인트 하나를 입력해도 됩니다.</translation>
    </message>
    <message>
        <source>Field with the number of cases</source>
        <translation>사례 수 필드</translation>
    </message>
    <message>
        <source>Whole numbers. Empty, for permutation: each point is one case.</source>
        <translation>정수여야 합니다. permutation에서 비워 두면 포인트 하나를 사례 1건으로 셉니다.</translation>
    </message>
    <message>
        <source>For poisson. Rows of one place and one period are added up; a row per period states the people of that period.</source>
        <translation>poisson에서 씁니다. 장소와 기간이 같은 행은 합산합니다. 기간별로 행이 있으면 각 행의 값을 그 기간의 인구로 봅니다.</translation>
    </message>
    <message>
        <source>Field with the number of controls</source>
        <translation>대조군 수 필드</translation>
    </message>
    <message>
        <source>For bernoulli: how many at the place are no cases.</source>
        <translation>bernoulli에서 씁니다. 그 장소에서 사례가 아닌 대상의 수입니다.</translation>
    </message>
    <message>
        <source>Field with the expected cases</source>
        <translation>사례 기댓값 필드</translation>
    </message>
    <message>
        <source>For poisson, instead of the people: expected cases that already allow for age, sex or season. Scaled to the number of cases.</source>
        <translation>poisson에서 인구 대신 씁니다. 연령, 성별, 계절 등을 이미 반영한 사례 기댓값이며, 합계가 전체 사례 수와 같아지도록 조정합니다.</translation>
    </message>
    <message>
        <source>Field with the age group or other class</source>
        <translation>연령대 등 계층 필드</translation>
    </message>
    <message>
        <source>For poisson with one row per place and class: cases are expected at each class&apos; overall rate (indirect standardisation).</source>
        <translation>장소와 계층별로 행이 있을 때 poisson에서 씁니다. 계층별 전체 발생률로 사례의 기댓값을 구합니다(간접 표준화).</translation>
    </message>
    <message>
        <source>Field that names the place</source>
        <translation>장소 이름 필드</translation>
    </message>
    <message>
        <source>Rows with the same name are one place. Empty: rows at the same position are.</source>
        <translation>이름이 같은 행을 한 장소로 봅니다. 비워 두면 위치가 같은 행을 한 장소로 봅니다.</translation>
    </message>
    <message>
        <source>Largest share of the people in a window</source>
        <translation>스캔 창에 들어갈 인구의 최대 비율</translation>
    </message>
    <message>
        <source>Above 0, at most 0.5. Of cases and controls for bernoulli, of cases for permutation, of expected cases where only these are given.</source>
        <translation>0보다 크고 0.5 이하로 지정하십시오. bernoulli에서는 사례와 대조군을 합한 수, permutation에서는 사례 수, 사례 기댓값만 있으면 기댓값에 대한 비율입니다.</translation>
    </message>
    <message>
        <source>Largest radius of a window in metres</source>
        <translation>스캔 창의 최대 반지름(미터)</translation>
    </message>
    <message>
        <source>Empty: no limit but the share. Of ellipses: half of the short axis.</source>
        <translation>비워 두면 최대 비율만 적용합니다. 타원은 짧은 축의 절반을 기준으로 합니다.</translation>
    </message>
    <message>
        <source>Prefer round clusters</source>
        <translation>둥근 군집 우선</translation>
    </message>
    <message>
        <source>With ellipses: none, medium or strong. Long windows must then be stronger to be chosen.</source>
        <translation>타원을 쓸 때 적용합니다(none: 없음, medium: 보통, strong: 강함). 강할수록 길쭉한 스캔 창은 군집이 더 뚜렷해야 선택됩니다.</translation>
    </message>
    <message>
        <source>Maps drawn by chance</source>
        <translation>무작위 지도 수</translation>
    </message>
    <message>
        <source>99 or more. With 999, p cannot fall below 0.001; p_gumbel tells smaller ones apart.</source>
        <translation>99 이상으로 지정하십시오. 999이면 p값이 0.001보다 작아질 수 없습니다. 더 작은 값은 p_gumbel로 구분합니다.</translation>
    </message>
    <message>
        <source>Stop early where nothing is found</source>
        <translation>군집이 없어 보이면 일찍 끝내기</translation>
    </message>
    <message>
        <source>Ends when 50 maps are as strong as the most likely cluster: then its p is 50 over the number of maps (Besag &amp; Clifford 1991). For large data where mostly nothing is expected.</source>
        <translation>가장 유력한 군집만큼 강한 무작위 지도가 50개 나오면 끝냅니다. 이때 p값은 50을 그때까지 만든 지도 수로 나눈 값입니다(Besag &amp; Clifford 1991). 군집이 없을 것으로 예상되는 대용량 데이터에 알맞습니다.</translation>
    </message>
    <message>
        <source>Leave out secondary clusters with a larger p</source>
        <translation>p값이 이보다 큰 2차 군집 제외</translation>
    </message>
    <message>
        <source>The most likely cluster is always written, with its p. 1: all clusters.</source>
        <translation>가장 유력한 군집은 p값과 함께 항상 기록합니다. 1이면 모든 군집을 기록합니다.</translation>
    </message>
    <message>
        <source>This may take some {n:,.0f} minutes. It is faster with a smaller MAX_SHARE or MAX_RADIUS, a longer STEP, fewer places, circles, or STOP_EARLY.</source>
        <translation>약 {n:,.0f}분이 걸릴 수 있습니다. MAX_SHARE나 MAX_RADIUS를 줄이거나, STEP을 길게 하거나, 장소 수를 줄이거나, 원만 쓰거나, STOP_EARLY를 켜면 빨라집니다.</translation>
    </message>
    <message>
        <source>{windows:,} windows around {places:,} places were looked at, {cases:,} cases in all, and compared with {maps:,} maps drawn by chance.</source>
        <translation>장소 {places:,}곳을 중심으로 스캔 창 {windows:,}개를 살펴보고 무작위 지도 {maps:,}개와 비교했습니다. 전체 사례는 {cases:,}건입니다.</translation>
    </message>
    <message>
        <source>Stopped early: {n} maps were as strong as the most likely cluster.</source>
        <translation>가장 유력한 군집만큼 강한 무작위 지도가 {n}개 나와 일찍 끝냈습니다.</translation>
    </message>
    <message>
        <source>The most likely cluster holds {held:.0%} of all. Where within it the trouble sits shows a scan with smaller windows, for example MAX_SHARE = 0.1.</source>
        <translation>가장 유력한 군집이 전체의 {held:.0%}를 차지합니다. 그 안에서 어디가 문제인지 알아보려면 MAX_SHARE = 0.1처럼 스캔 창을 작게 하여 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>No window has two cases and more than expected: there is no cluster, not even a weak one.</source>
        <translation>사례가 2건 이상이면서 기댓값보다 많은 스캔 창이 없습니다. 약한 군집조차 없습니다.</translation>
    </message>
    <message>
        <source>“{field}” is NULL</source>
        <translation>“{field}” 필드 값이 NULL임</translation>
    </message>
    <message>
        <source>“{field}” is no date</source>
        <translation>“{field}” 필드 값이 날짜가 아님</translation>
    </message>
    <message>
        <source>{n:,.0f} cases happened at places where nobody lives (“{field}” is 0). They cannot be scanned and were left out.</source>
        <translation>거주 인구가 없는 장소(“{field}” 필드 값이 0)에서 사례 {n:,.0f}건이 발생했습니다. 스캔할 수 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>{n} rows lie more than a metre from the first row of the same place; the first one&apos;s position is used.</source>
        <translation>행 {n}개는 같은 장소의 첫 번째 행에서 1 m 넘게 떨어져 있습니다. 첫 번째 행의 위치를 썼습니다.</translation>
    </message>
    <message>
        <source>{rows:,} rows at {places:,} different positions were added up by position.</source>
        <translation>행 {rows:,}개를 위치별로 합산하여 서로 다른 위치 {places:,}곳으로 정리했습니다.</translation>
    </message>
    <message>
        <source>Expected cases follow the overall rate of each of {n} groups of “{field}” (indirect standardisation).</source>
        <translation>사례 기댓값은 “{field}” 필드의 계층 {n}개별 전체 발생률로 구했습니다(간접 표준화).</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} places × periods have no row of their own; they were given the mean of the place's other periods.</source>
        <translation>장소와 기간의 조합 {all:,}개 가운데 {n:,}개는 해당하는 행이 없어, 같은 장소의 다른 기간 평균값을 썼습니다.</translation>
    </message>
    <message>
        <source>{start} to {end}:</source>
        <translation>{start}~{end}:</translation>
    </message>
    <message>
        <source>all {n:,} cases, where {e} are expected.</source>
        <translation>전체 사례 {n:,}건이 모두 이곳에서 발생(기댓값 {e}건).</translation>
    </message>
    <message>
        <source>{n:,} cases where {e} are expected: {rr} times as many.</source>
        <translation>사례 {n:,}건(기댓값 {e}건), 기댓값의 {rr}배.</translation>
    </message>
    <message>
        <source>{n:,} cases where {e} are expected: the risk is {rr} times that elsewhere.</source>
        <translation>사례 {n:,}건(기댓값 {e}건), 위험은 다른 곳의 {rr}배.</translation>
    </message>
    <message>
        <source>Chance gives this in 1 of {n:,} maps.</source>
        <translation>우연히 이만큼 나오는 경우는 무작위 지도 {n:,}개 중 1개.</translation>
    </message>
    <message>
        <source>Chance gives this in {n:.0f} of 100 maps.</source>
        <translation>우연히 이만큼 나오는 경우는 무작위 지도 100개 중 {n:.0f}개.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>반지름</translation>
    </message>
    <message>
        <source>p (Gumbel)</source>
        <translation>p값(굼벨)</translation>
    </message>
    <message>
        <source>Chance alarm once in</source>
        <translation>재현 간격(우연한 경보의 주기)</translation>
    </message>
    <message>
        <source>{n} clusters are more than chance. The strongest: {words}</source>
        <translation>우연으로 보기 어려운 군집은 {n}개입니다. 가장 강한 군집은 다음과 같습니다. {words}</translation>
    </message>
    <message>
        <source>One cluster is more than chance: {words}</source>
        <translation>우연으로 보기 어려운 군집은 1개이며, 다음과 같습니다. {words}</translation>
    </message>
    <message>
        <source>No cluster is more than chance. The strongest: {words}</source>
        <translation>우연으로 보기 어려운 군집은 없습니다. 가장 강한 군집은 다음과 같습니다. {words}</translation>
    </message>
    <message>
        <source>No cluster: nowhere are there two cases and more than expected.</source>
        <translation>군집이 없습니다. 사례가 2건 이상이면서 기댓값보다 많은 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>사례</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>스캔 창</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간 범위</translation>
    </message>
    <message>
        <source>{start} to {end}, {n:,} periods</source>
        <translation>{start}~{end}, 기간 {n:,}개</translation>
    </message>
    <message>
        <source>Where, and when, are there more cases than chance explains?</source>
        <translation>어디에서, 언제 우연으로 보기 어려울 만큼 많이 발생하는가?</translation>
    </message>
    <message>
        <source>Map of the clusters</source>
        <translation>군집 지도</translation>
    </message>
    <message>
        <source>Method: Kulldorff (1997), Kulldorff et al. (2005, 2006); p by Monte Carlo, (b + 1) / (maps + 1), and by a Gumbel distribution after Abrams, Kleinman &amp; Kulldorff (2010); secondary clusters are compared with the strongest windows of the random maps, which makes their p cautious.</source>
        <translation>방법: Kulldorff (1997), Kulldorff et al. (2005, 2006); p값은 몬테카를로 (b + 1) / (지도 수 + 1), 굼벨 분포에 따른 p값은 Abrams, Kleinman &amp; Kulldorff (2010); 2차 군집은 무작위 지도에서 가장 강한 스캔 창과 비교하므로 p값이 보수적임.</translation>
    </message>
    <message>
        <source>A cluster&apos;s outline is approximate: the window with the highest ratio is shown, and slightly larger or smaller ones are nearly as likely. That there is one is sure to the degree that p says; which of its edge places belong to it is not.</source>
        <translation>군집의 경계는 대략적인 것입니다. 로그우도비가 가장 큰 스캔 창을 보여 주지만, 조금 더 크거나 작은 스캔 창도 가능성은 거의 같습니다. 군집이 있다는 것은 p값이 말하는 만큼 확실하나, 가장자리의 어느 장소까지 군집에 속하는지는 확실하지 않습니다.</translation>
    </message>
    <message>
        <source>one place</source>
        <translation>한 곳</translation>
    </message>
    <message>
        <source>{km:,.1f} km</source>
        <translation>{km:,.1f} km</translation>
    </message>
    <message>
        <source>{n:,.1f} years</source>
        <translation>{n:,.1f}년</translation>
    </message>
    <message>
        <source>{n:,.0f} days</source>
        <translation>{n:,.0f}일</translation>
    </message>
    <message>
        <source>{n} periods ({step}) from {first} to before {end}; {bins:,} bins of {units:,} units.</source>
        <translation>{first}부터 {end} 전까지 기간 {n}개(단위: {step}), 공간 단위 {units:,}개로 시공간 칸 {bins:,}개입니다.</translation>
    </message>
    <message>
        <source>The first period begins on {start}, but the data only on {first}: its counts are too low. Leave it out with a filter, or set ANCHOR to the day on which the data begin.</source>
        <translation>첫 번째 기간은 {start}부터이지만 데이터는 {first}부터 있어 건수가 실제보다 적게 집계됩니다. 필터로 이 기간을 제외하거나, 데이터가 시작하는 날을 ANCHOR에 지정하십시오.</translation>
    </message>
    <message>
        <source>The last period lasts until {end}, but the data end on {last}: its counts are too low, and “now” is judged by it. Leave it out with a filter until it is complete.</source>
        <translation>마지막 기간은 {end}까지이지만 데이터는 {last}까지만 있어 건수가 실제보다 적게 집계됩니다. “현재” 상태는 이 기간으로 판정합니다. 데이터가 다 모일 때까지 필터로 이 기간을 제외하십시오.</translation>
    </message>
    <message>
        <source>{n} of {steps} periods have no incident at all. They count as 0; check that no data are missing, and that no date is far off ({first} to {last}).</source>
        <translation>기간 {steps}개 가운데 {n}개에는 발생이 하나도 없어 0건으로 셉니다. 빠진 데이터가 없는지, 동떨어진 날짜가 없는지 확인하십시오(데이터 범위 {first}~{last}).</translation>
    </message>
    <message>
        <source>The dates have no time of day, so all incidents fall into the first hour of their day. Choose days or longer periods.</source>
        <translation>날짜에 시각이 없어 모든 발생이 그날의 첫 한 시간에 몰립니다. 기간 단위를 일 이상으로 지정하십시오.</translation>
    </message>
    <message>
        <source>{n} periods are few: below 10 there are no historical hot spots, and below 5 no trend can be significant. Data over a longer time, or a shorter STEP, say more.</source>
        <translation>기간이 {n}개로 적습니다. 10개 미만이면 과거 핫스팟이 나올 수 없고, 5개 미만이면 추세가 유의할 수 없습니다. 더 오랜 기간의 데이터를 쓰거나 STEP을 짧게 하면 더 많은 것을 알 수 있습니다.</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>주</translation>
    </message>
    <message>
        <source>months</source>
        <translation>개월</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>분기</translation>
    </message>
    <message>
        <source>years</source>
        <translation>년</translation>
    </message>
    <message>
        <source>“{layer}” is not in metres. Distances and areas are measured in {crs}, and the raster is written in it.</source>
        <translation>“{layer}” 레이어의 좌표계는 미터 단위가 아닙니다. 거리와 면적은 {crs} 좌표계에서 계산하며, 래스터도 이 좌표계로 저장합니다.</translation>
    </message>
    <message>
        <source>The table of costs needs one row per demand and one column per candidate site.</source>
        <translation>이동 비용 표에는 수요마다 행 하나, 후보지마다 열 하나가 있어야 합니다.</translation>
    </message>
    <message>
        <source>The table of costs names a demand or a candidate site that is not there.</source>
        <translation>이동 비용 표에 존재하지 않는 수요나 후보지가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Some places have no coordinates.</source>
        <translation>좌표가 없는 장소가 있습니다.</translation>
    </message>
    <message>
        <source>At least one nearest candidate site must be listed, not {nearest}.</source>
        <translation>가장 가까운 후보지는 1곳 이상 지정해야 합니다(입력값 {nearest}).</translation>
    </message>
    <message>
        <source>There is no demand to be served.</source>
        <translation>서비스할 수요가 없습니다.</translation>
    </message>
    <message>
        <source>There are no candidate sites to choose from.</source>
        <translation>선택할 수 있는 후보지가 없습니다.</translation>
    </message>
    <message>
        <source>Some costs are missing (NaN). Leave out the pairs that have no way between them, or mend the table.</source>
        <translation>이동 비용에 빠진 값(NaN)이 있습니다. 서로 이어지는 길이 없는 쌍은 빼거나, 표를 바로잡으십시오.</translation>
    </message>
    <message>
        <source>Some costs are negative. A way costs 0 or more.</source>
        <translation>음수인 이동 비용이 있습니다. 이동 비용은 0 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>There are {n} demands, but {given} weights.</source>
        <translation>수요는 {n}개인데 가중치는 {given}개입니다.</translation>
    </message>
    <message>
        <source>Some weights are missing or not finite.</source>
        <translation>빠졌거나 유한하지 않은 가중치가 있습니다.</translation>
    </message>
    <message>
        <source>{n} weights are negative. Nobody can be served less than not at all: check the field.</source>
        <translation>가중치 {n}개가 음수입니다. 수요는 0보다 작을 수 없으므로 필드를 확인하십시오.</translation>
    </message>
    <message>
        <source>Only {n} unit has numbers: a concentration needs others to compare with.</source>
        <translation>수치가 있는 공간 단위가 {n}개뿐입니다. 집중 여부를 판단하려면 비교할 다른 공간 단위가 필요합니다.</translation>
    </message>
    <message>
        <source>Nobody at all belongs to “{groups}”: the field is 0 everywhere. Leave it out.</source>
        <translation>“{groups}”에 해당하는 인구가 전혀 없습니다. 필드 값이 모두 0이므로 이 집단을 빼십시오.</translation>
    </message>
    <message>
        <source>No bandwidth can be found from the points: at least half of them ({n:,} in all) are on one spot. Set the bandwidth (BANDWIDTH) in metres, for example the distance people walk.</source>
        <translation>포인트에서 대역폭을 정할 수 없습니다. 전체 {n:,}개 가운데 절반 이상이 한 지점에 있습니다. 대역폭(BANDWIDTH)을 미터로 지정하십시오(예: 걸어서 다니는 거리).</translation>
    </message>
    <message>
        <source>No pixel of {pixel:g} m has its centre in the study area. Choose smaller pixels, or check the study area.</source>
        <translation>픽셀 크기가 {pixel:g} m이면 분석 대상 지역 안에 중심이 있는 픽셀이 없습니다. 픽셀 크기를 줄이거나 분석 대상 지역을 확인하십시오.</translation>
    </message>
    <message>
        <source>TIME_NEIGHBOURS is {past}, but there are only {n} periods. Choose a smaller number, best 0 or 1.</source>
        <translation>TIME_NEIGHBOURS 값이 {past}인데 기간은 {n}개뿐입니다. 더 작은 수를 지정하십시오. 0이나 1이 가장 좋습니다.</translation>
    </message>
    <message>
        <source>Within each period all units have the same number of incidents: nothing is concentrated anywhere. GLOBAL_WINDOW = cube compares periods.</source>
        <translation>기간마다 모든 공간 단위의 발생 건수가 같아 집중된 곳이 없습니다. 기간끼리 비교하려면 GLOBAL_WINDOW = cube로 지정하십시오.</translation>
    </message>
    <message>
        <source>Only {n} units have a value: a statistic of the whole area needs at least 4.</source>
        <translation>값이 있는 공간 단위가 {n}개뿐입니다. 전체 지역의 통계량을 구하려면 4개 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>All {n} values are equal ({value:g}): likeness of neighbours says nothing. Choose another field.</source>
        <translation>값 {n}개가 모두 같아({value:g}) 이웃끼리 닮은 정도를 따질 수 없습니다. 다른 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>No unit has a neighbour, so there is nothing to compare. Choose a larger band, k nearest neighbours, or auto.</source>
        <translation>이웃이 있는 공간 단위가 하나도 없어 비교할 수 없습니다. 거리 밴드를 넓히거나 최근접 이웃(knn) 또는 auto를 선택하십시오.</translation>
    </message>
    <message>
        <source>General G multiplies values of neighbours and cannot take negative ones (the smallest is {low:g}). Take Moran&apos;s I.</source>
        <translation>General G는 이웃한 값을 서로 곱하므로 음수를 쓸 수 없습니다(최솟값 {low:g}). 모란지수 I를 선택하십시오.</translation>
    </message>
    <message>
        <source>Join counts need a field with 0 and 1 only (no and yes); {n} of {all} values are neither. Make one with the field calculator, or take Moran&apos;s I.</source>
        <translation>조인 카운트에는 0과 1(아니요와 예)만 있는 필드가 필요합니다. 값 {all}개 가운데 {n}개는 0도 1도 아닙니다. 필드 계산기로 그런 필드를 만들거나 모란지수 I를 선택하십시오.</translation>
    </message>
    <message>
        <source>Only one unit has a value above 0: no two values can be multiplied. Take Moran&apos;s I.</source>
        <translation>값이 0보다 큰 공간 단위가 하나뿐이어서 서로 곱할 값이 없습니다. 모란지수 I를 선택하십시오.</translation>
    </message>
    <message>
        <source>Join counts need a field of 0 and 1 (has it or not), but these values were found: {values}. Choose another field, make one with the field calculator, or choose the statistic moran.</source>
        <translation>조인 카운트에는 0과 1(해당 여부)로 된 필드가 필요하나, 다음 값이 들어 있습니다: {values}. 다른 필드를 선택하거나, 필드 계산기로 그런 필드를 만들거나, 통계량을 moran으로 선택하십시오.</translation>
    </message>
    <message>
        <source>The bandwidth ({bandwidth:g} m) is smaller than a pixel ({pixel:g} m). Choose pixels of at most a third of the bandwidth.</source>
        <translation>대역폭({bandwidth:g} m)이 픽셀 크기({pixel:g} m)보다 작습니다. 픽셀 크기를 대역폭의 3분의 1 이하로 지정하십시오.</translation>
    </message>
    <message>
        <source>The bandwidth ({bandwidth:g} m) reaches over {width:,} pixels of {pixel:g} m; at most {most:,} are allowed. Choose pixels of at least {enough:.3g} m: finer ones show nothing more.</source>
        <translation>픽셀 크기가 {pixel:g} m이면 대역폭({bandwidth:g} m)이 픽셀 {width:,}개에 걸칩니다. {most:,}개까지만 허용하므로 픽셀 크기를 {enough:.3g} m 이상으로 지정하십시오. 더 작게 해도 더 자세한 결과가 나오지 않습니다.</translation>
    </message>
    <message>
        <source>The pixel size must be greater than 0 m, not {pixel:g} m.</source>
        <translation>픽셀 크기는 0 m보다 커야 합니다(입력값 {pixel:g} m).</translation>
    </message>
    <message>
        <source>A raster with pixels of {pixel:g} m would have {n:,} pixels; at most {most:,} are made. Choose pixels of at least {enough:.3g} m.</source>
        <translation>픽셀 크기가 {pixel:g} m이면 래스터의 픽셀이 {n:,}개가 됩니다. 픽셀은 {most:,}개까지만 만들 수 있으므로 픽셀 크기를 {enough:.3g} m 이상으로 지정하십시오.</translation>
    </message>
    <message>
        <source>All cases and people are at one place. A scan compares places; it needs two or more.</source>
        <translation>모든 사례와 인구가 한 장소에 있습니다. 스캔은 장소끼리 비교하므로 두 곳 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>All dates fall into one period, so there is nothing to compare in time. Choose a shorter STEP, or WINDOW = space.</source>
        <translation>모든 날짜가 한 기간에 들어 있어 시간에 따른 비교를 할 수 없습니다. STEP을 짧게 하거나 WINDOW = space로 지정하십시오.</translation>
    </message>
    <message>
        <source>Every single place holds more than the largest share that a window may hold. Raise MAX_SHARE (now {share:.0%}).</source>
        <translation>모든 장소가 저마다 스캔 창에 들어갈 수 있는 최대 비율을 넘습니다. MAX_SHARE를 높이십시오(현재 {share:.0%}).</translation>
    </message>
    <message>
        <source>{places:,} places in {periods:,} periods are too many to scan. Choose a longer STEP, or check for dates that are years off, or count into larger areas.</source>
        <translation>장소 {places:,}곳과 기간 {periods:,}개는 스캔하기에 너무 많습니다. STEP을 길게 하거나, 몇 년씩 동떨어진 날짜가 없는지 확인하거나, 더 넓은 구역으로 집계하십시오.</translation>
    </message>
    <message>
        <source>There are cases where none can be expected (nobody lives there). Check population and expected cases.</source>
        <translation>거주 인구가 없어 사례가 있을 수 없는 곳에 사례가 있습니다. 인구와 사례 기댓값을 확인하십시오.</translation>
    </message>
    <message>
        <source>There are no controls, so nothing to compare the cases with. Choose the field of controls (CONTROLS).</source>
        <translation>대조군이 없어 사례와 비교할 수 없습니다. 대조군 수 필드(CONTROLS)를 선택하십시오.</translation>
    </message>
    <message>
        <source>All cases happened at one place. The permutation model compares places; it needs cases at two or more.</source>
        <translation>모든 사례가 한 장소에서 발생했습니다. permutation 모델은 장소끼리 비교하므로 두 곳 이상에 사례가 있어야 합니다.</translation>
    </message>
    <message>
        <source>All cases happened in one period. The permutation model compares periods; choose a shorter STEP or another model.</source>
        <translation>모든 사례가 한 기간에 발생했습니다. permutation 모델은 기간끼리 비교하므로 STEP을 짧게 하거나 다른 모델을 선택하십시오.</translation>
    </message>
    <message>
        <source>{n} counts are no whole numbers. Cases and controls are counted one by one; rates and averages cannot be scanned. Give the counts.</source>
        <translation>건수 {n}개가 정수가 아닙니다. 사례와 대조군은 하나씩 세는 것이므로 비율이나 평균은 스캔할 수 없습니다. 건수를 입력하십시오.</translation>
    </message>
    <message>
        <source>{n} counts are negative.</source>
        <translation>건수 {n}개가 음수입니다.</translation>
    </message>
    <message>
        <source>There are {n} cases in all. A cluster needs at least two; check the field of cases.</source>
        <translation>전체 사례가 {n}건입니다. 군집이 되려면 2건 이상이어야 하므로 사례 수 필드를 확인하십시오.</translation>
    </message>
    <message>
        <source>All units have the same shares of all groups: there is only one segment. Set SEGMENTS to 0.</source>
        <translation>모든 공간 단위에서 집단별 비율이 같아 유형(세그먼트)이 하나뿐입니다. SEGMENTS를 0으로 지정하십시오.</translation>
    </message>
    <message>
        <source>{number} segments were asked for, but there are only {n} units with different shares. Choose at most {n}.</source>
        <translation>유형(세그먼트)을 {number}개로 지정했으나 비율이 서로 다른 공간 단위가 {n}개뿐입니다. {n}개 이하로 지정하십시오.</translation>
    </message>
    <message>
        <source>Ward&apos;s method compares each unit with each, at most {most:,} of them; there are {n:,}. Choose kmeans.</source>
        <translation>Ward 방법은 모든 공간 단위를 서로 비교하므로 {most:,}개까지만 쓸 수 있는데, 공간 단위가 {n:,}개입니다. kmeans를 선택하십시오.</translation>
    </message>
    <message>
        <source>No segments could be found.</source>
        <translation>유형(세그먼트)을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>The data cover {n} periods; a history needs at least {least}, and a trend some 10. Choose a shorter STEP, or data over a longer time.</source>
        <translation>데이터의 기간이 {n}개입니다. 변화를 보려면 {least}개 이상, 추세를 보려면 10개쯤이 필요합니다. STEP을 짧게 하거나 더 오랜 기간의 데이터를 쓰십시오.</translation>
    </message>
    <message>
        <source>{units:,} units × {steps:,} periods are {bins:,} bins; at most {most:,} are tested. Choose larger cells, or longer periods, and check the first and the last date.</source>
        <translation>공간 단위 {units:,}개에 기간 {steps:,}개이면 시공간 칸이 {bins:,}개가 됩니다. {most:,}개까지만 검정할 수 있으므로 셀을 크게 하거나 기간 단위를 길게 하고, 첫 날짜와 마지막 날짜를 확인하십시오.</translation>
    </message>
    <message>
        <source>Every unit has {value:,} incidents in every period: nothing is concentrated anywhere.</source>
        <translation>모든 공간 단위의 발생 건수가 모든 기간에 {value:,}건으로 같아 집중된 곳이 없습니다.</translation>
    </message>
    <message>
        <source>The largest contributions must be given for all cells and sums of the table.</source>
        <translation>표의 모든 셀과 합계에 대해 가장 큰 기여분을 지정해야 합니다.</translation>
    </message>
    <message>
        <source>There are only {n} records in all, fewer than {k}: any table would point at them. Lower the limit, or publish none.</source>
        <translation>전체 건수가 {n}건뿐으로 {k}건에 미치지 못합니다. 어떤 표를 만들어도 개인이 드러날 수 있습니다. 비공개 기준을 낮추십시오. 그럴 수 없으면 표를 공개하지 마십시오.</translation>
    </message>
    <message>
        <source>A table to be protected needs one to three dimensions and at least one cell.</source>
        <translation>비공개 처리할 표는 1~3차원이어야 하며 셀이 하나 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>Only counts can be protected: whole numbers from 0. Round the values, or leave the suppression out.</source>
        <translation>비공개 처리는 건수, 곧 0 이상의 정수에만 할 수 있습니다. 값을 반올림하십시오. 그럴 수 없으면 비공개 처리를 쓰지 마십시오.</translation>
    </message>
    <message>
        <source>The smallest count to be shown must be at least 1, not {k}.</source>
        <translation>공개할 최소 건수는 1 이상이어야 합니다(입력값 {k}).</translation>
    </message>
    <message>
        <source>A table of {n:,} cells is too large to be protected; at most {most:,} can be. Choose larger cells or longer periods.</source>
        <translation>표의 셀이 {n:,}개여서 비공개 처리를 하기에는 너무 큽니다. {most:,}개까지만 할 수 있으므로 셀을 크게 하거나 기간 단위를 길게 하십시오.</translation>
    </message>
    <message>
        <source>The linear programme that audits the table found no answer: {reason}</source>
        <translation>표를 점검하는 선형계획법에서 해를 찾지 못했습니다. 사유: {reason}</translation>
    </message>
    <message>
        <source>The table is too small to hide anything in it: with its total, each hidden cell could be computed.</source>
        <translation>표가 너무 작아 어떤 값도 숨길 수 없습니다. 합계를 알면 비공개 셀을 모두 계산해 낼 수 있습니다.</translation>
    </message>
    <message>
        <source>The file “{file}” is empty.</source>
        <translation>“{file}” 파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>The file “{file}” cannot be read as a table (row {row}): {reason}</source>
        <translation>“{file}” 파일을 표로 읽을 수 없습니다({row}행). 사유: {reason}</translation>
    </message>
    <message>
        <source>The file “{file}” is no dBASE table.</source>
        <translation>“{file}” 파일은 dBASE 표가 아닙니다.</translation>
    </message>
    <message>
        <source>The file “{file}” is neither in UTF-8 nor in CP949 (row {row}). Save it as “CSV UTF-8” first.</source>
        <translation>“{file}” 파일의 인코딩이 UTF-8도 CP949도 아닙니다({row}행). 먼저 “CSV UTF-8” 형식으로 저장하십시오.</translation>
    </message>
    <message>
        <source>The file “{file}” is not in {given} (row {row}). Choose {other} or auto as the encoding.</source>
        <translation>“{file}” 파일을 {given} 인코딩으로 읽을 수 없습니다({row}행). 인코딩을 {other} 또는 auto 중에서 선택하십시오.</translation>
    </message>
    <message>
        <source>The raster could not be written: {reason}. Choose another place for it.</source>
        <translation>래스터를 저장할 수 없습니다({reason}). 다른 저장 위치를 지정하십시오.</translation>
    </message>
    <message>
        <source>New hot spot: now for the first time</source>
        <translation>신규 핫스팟: 현재 처음 나타남</translation>
    </message>
    <message>
        <source>Consecutive hot spot: without a break up to now, not before</source>
        <translation>연속 핫스팟: 최근부터 현재까지 이어짐, 그 전에는 없음</translation>
    </message>
    <message>
        <source>Intensifying hot spot: nearly always hot, and rising</source>
        <translation>강화 핫스팟: 거의 항상 핫스팟이며 점점 강해짐</translation>
    </message>
    <message>
        <source>Persistent hot spot: nearly always hot, no trend</source>
        <translation>지속 핫스팟: 거의 항상 핫스팟이며 추세 없음</translation>
    </message>
    <message>
        <source>Diminishing hot spot: nearly always hot, but falling</source>
        <translation>약화 핫스팟: 거의 항상 핫스팟이나 점점 약해짐</translation>
    </message>
    <message>
        <source>Sporadic hot spot: now, and on and off before</source>
        <translation>산발 핫스팟: 현재 핫스팟이며 전에도 나타났다 사라짐</translation>
    </message>
    <message>
        <source>Oscillating hot spot: now, but cold at times before</source>
        <translation>진동 핫스팟: 현재 핫스팟이나 전에는 콜드스팟인 때도 있음</translation>
    </message>
    <message>
        <source>Historical hot spot: nearly always hot, but not now</source>
        <translation>과거 핫스팟: 거의 항상 핫스팟이었으나 현재는 아님</translation>
    </message>
    <message>
        <source>New cold spot: now for the first time</source>
        <translation>신규 콜드스팟: 현재 처음 나타남</translation>
    </message>
    <message>
        <source>Consecutive cold spot: without a break up to now, not before</source>
        <translation>연속 콜드스팟: 최근부터 현재까지 이어짐, 그 전에는 없음</translation>
    </message>
    <message>
        <source>Intensifying cold spot: nearly always cold, and more and more so</source>
        <translation>강화 콜드스팟: 거의 항상 콜드스팟이며 점점 강해짐</translation>
    </message>
    <message>
        <source>Persistent cold spot: nearly always cold, no trend</source>
        <translation>지속 콜드스팟: 거의 항상 콜드스팟이며 추세 없음</translation>
    </message>
    <message>
        <source>Diminishing cold spot: nearly always cold, but less and less so</source>
        <translation>약화 콜드스팟: 거의 항상 콜드스팟이나 점점 약해짐</translation>
    </message>
    <message>
        <source>Sporadic cold spot: now, and on and off before</source>
        <translation>산발 콜드스팟: 현재 콜드스팟이며 전에도 나타났다 사라짐</translation>
    </message>
    <message>
        <source>Oscillating cold spot: now, but hot at times before</source>
        <translation>진동 콜드스팟: 현재 콜드스팟이나 전에는 핫스팟인 때도 있음</translation>
    </message>
    <message>
        <source>Historical cold spot: nearly always cold, but not now</source>
        <translation>과거 콜드스팟: 거의 항상 콜드스팟이었으나 현재는 아님</translation>
    </message>
    <message>
        <source>No pattern</source>
        <translation>패턴 없음</translation>
    </message>
    <message>
        <source>Not tested (no data or no neighbour)</source>
        <translation>검정하지 않음(데이터나 이웃 없음)</translation>
    </message>
    <message>
        <source>Has it, and more neighbours have it than by chance</source>
        <translation>해당, 해당하는 이웃이 우연보다 많음</translation>
    </message>
    <message>
        <source>Has it, its neighbours no more than by chance</source>
        <translation>해당, 해당하는 이웃이 우연보다 많지 않음</translation>
    </message>
    <message>
        <source>Does not have it, or not tested</source>
        <translation>해당하지 않거나 검정하지 않음</translation>
    </message>
    <message>
        <source>{first} high, {second} around it high</source>
        <translation>{first} 높음, 주변 {second} 높음</translation>
    </message>
    <message>
        <source>{first} low, {second} around it low</source>
        <translation>{first} 낮음, 주변 {second} 낮음</translation>
    </message>
    <message>
        <source>{first} high, {second} around it low</source>
        <translation>{first} 높음, 주변 {second} 낮음</translation>
    </message>
    <message>
        <source>{first} low, {second} around it high</source>
        <translation>{first} 낮음, 주변 {second} 높음</translation>
    </message>
    <message>
        <source>Cluster: high among high</source>
        <translation>군집: 높은 곳들 사이의 높은 곳</translation>
    </message>
    <message>
        <source>Cluster: low among low</source>
        <translation>군집: 낮은 곳들 사이의 낮은 곳</translation>
    </message>
    <message>
        <source>Outlier: high among low</source>
        <translation>이상치: 낮은 곳들 사이의 높은 곳</translation>
    </message>
    <message>
        <source>Outlier: low among high</source>
        <translation>이상치: 높은 곳들 사이의 낮은 곳</translation>
    </message>
    <message>
        <source>No significant pattern</source>
        <translation>유의한 패턴 없음</translation>
    </message>
    <message>
        <source>In no cluster</source>
        <translation>군집에 속하지 않음</translation>
    </message>
    <message>
        <source>Not scanned (no data)</source>
        <translation>스캔하지 않음(데이터 없음)</translation>
    </message>
    <message>
        <source>Not shown (no data, or too few people)</source>
        <translation>표시하지 않음(데이터가 없거나 인구가 너무 적음)</translation>
    </message>
    <message>
        <source>{group}: twice the overall share or more</source>
        <translation>{group}: 전체 비율의 2배 이상</translation>
    </message>
    <message>
        <source>{group}: clearly more than overall (1.25 times or more)</source>
        <translation>{group}: 전체보다 뚜렷이 많음(1.25배 이상)</translation>
    </message>
    <message>
        <source>About the overall share, or not clearly different</source>
        <translation>전체 비율과 비슷하거나 차이가 뚜렷하지 않음</translation>
    </message>
    <message>
        <source>{group}: clearly fewer than overall (0.8 times or less)</source>
        <translation>{group}: 전체보다 뚜렷이 적음(0.8배 이하)</translation>
    </message>
    <message>
        <source>{group}: half the overall share or less</source>
        <translation>{group}: 전체 비율의 절반 이하</translation>
    </message>
    <message>
        <source>The file “{file}” cannot be read: {reason}</source>
        <translation>“{file}” 파일을 읽을 수 없습니다. 사유: {reason}</translation>
    </message>
    <message>
        <source>Without a study area a cell at the edge is made only because an incident lies in it, which tells that its count is not 0. Give a study area before you publish.</source>
        <translation>분석 대상 지역을 지정하지 않으면 가장자리의 셀은 발생이 있을 때만 만들어집니다. 그래서 비공개 처리를 해도 그 셀의 건수가 0이 아니라는 사실이 드러납니다. 공개하기 전에 분석 대상 지역을 지정하십시오.</translation>
    </message>
    <message>
        <source>A required or forbidden site is not among the {m} candidate sites.</source>
        <translation>필수 또는 제외로 지정한 곳이 후보지 {m}곳에 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>{n} sites are both required and forbidden.</source>
        <translation>후보지 {n}곳이 필수이면서 동시에 제외로 지정되어 있습니다.</translation>
    </message>
    <message>
        <source>At least one site must be chosen, not {p}.</source>
        <translation>후보지는 1곳 이상 선택해야 합니다(입력값: {p}).</translation>
    </message>
    <message>
        <source>{p} sites were asked for, but there are only {m} candidates. Choose at most {m}.</source>
        <translation>요청한 곳은 {p}곳이지만 후보지는 {m}곳뿐입니다. {m}곳 이하로 지정하십시오.</translation>
    </message>
    <message>
        <source>{required} sites are required, but only {p} may be chosen. Raise the number of sites or require fewer.</source>
        <translation>필수 후보지가 {required}곳인데 {p}곳만 선택할 수 있습니다. 선택할 수를 늘리거나 필수 후보지를 줄이십시오.</translation>
    </message>
    <message>
        <source>“rate_eb” is a rate smoothed for display and must not be tested. Choose the field of counts and give the people at risk: then rates are tested rightly.</source>
        <translation>“rate_eb” 필드는 보여 주기 위해 평활한 발생률이므로 검정에 쓸 수 없습니다. 건수 필드를 선택하고 위험 노출 인구를 지정하십시오. 그러면 발생률을 올바르게 검정합니다.</translation>
    </message>
    <message>
        <source>The groups overlap: together they are more than all residents of some unit. Each is compared with the total by italgorithm.</source>
        <translation>집단이 서로 겹칩니다. 일부 공간 단위에서 집단의 합이 전체 주민보다 많습니다. 각 집단을 따로 전체와 비교합니다.</translation>
    </message>
    <message>
        <source>Accessibility (who reaches how much of a service?)</source>
        <translation>접근성(누가 서비스를 얼마나 이용할 수 있는가?)</translation>
    </message>
    <message>
        <source>Service centres</source>
        <translation>서비스 거점</translation>
    </message>
    <message>
        <source>2SFCA,floating catchment,gravity,access,equity,health,doctors,parks,before,after,supply</source>
        <translation>2SFCA,2단계 유동 권역,중력 모형,접근성,형평성,보건,의사,공원,이전,이후,공급</translation>
    </message>
    <message>
        <source>Shows how much of a service each place can reach when everybody in reach shares it: what a centre has is divided among all who can reach it, and each place adds up its shares of the centres that it can reach. 0.002 with doctors as capacity means 2 doctors per 1,000 people.

2sfca counts everybody within the limit alike. e2sfca counts those farther off less, in three zones. gravity has no hard edge: the farther, the less.

With a second layer of centres, those before, the difference that a plan makes is shown: who gains, who loses. The sites of a plan carry a field “chosen”: name it in CHOSEN_FIELD.

All people and centres of the region must be there, also those beyond the border that people cross: otherwise places near the edge look better or worse than they are.</source>
        <translation>서비스에 닿을 수 있는 모든 사람이 나누어 쓴다고 할 때, 각 장소가 서비스를 얼마나 이용할 수 있는지 보여 줍니다. 거점이 가진 것을 그 거점에 닿을 수 있는 모든 사람에게 나누고, 각 장소는 닿을 수 있는 거점에서 받는 몫을 더합니다. 수용 능력이 의사 수일 때 0.002는 1,000명당 의사 2명을 뜻합니다.

2sfca는 한도 안의 모든 사람을 똑같이 셉니다. e2sfca는 세 구간으로 나누어 먼 사람을 적게 셉니다. gravity에는 뚜렷한 경계가 없고, 멀수록 적게 셉니다.

이전 거점 레이어를 하나 더 주면 계획이 만드는 차이, 곧 누가 얻고 누가 잃는지 보여 줍니다. 계획의 거점에는 “chosen” 필드가 있습니다. CHOSEN_FIELD에 그 필드를 지정하십시오.

사람들이 넘나드는 경계 밖까지, 지역의 모든 인구와 거점이 들어 있어야 합니다. 그렇지 않으면 가장자리의 장소가 실제보다 좋거나 나쁘게 나타납니다.</translation>
    </message>
    <message>
        <source>Who needs the service</source>
        <translation>서비스가 필요한 사람</translation>
    </message>
    <message>
        <source>Homes, blocks or neighbourhoods: points, or areas, which count at their centre.</source>
        <translation>집, 블록 또는 동네입니다. 포인트이거나 폴리곤이며, 폴리곤은 중심점으로 계산합니다.</translation>
    </message>
    <message>
        <source>Field with their number</source>
        <translation>인원수 필드</translation>
    </message>
    <message>
        <source>Residents, patients, children at each place. Empty: each counts as one.</source>
        <translation>각 장소의 주민, 환자, 어린이 수입니다. 비워 두면 각각 1로 셉니다.</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>거점</translation>
    </message>
    <message>
        <source>Where the service is to be had, for example the sites of a plan.</source>
        <translation>서비스를 받을 수 있는 곳입니다. 예를 들어 계획에서 정한 거점입니다.</translation>
    </message>
    <message>
        <source>Field with what each centre has</source>
        <translation>각 거점이 가진 양의 필드</translation>
    </message>
    <message>
        <source>Doctors, places, hours, square metres. Empty: each centre has one.</source>
        <translation>의사 수, 정원, 시간, 면적입니다. 비워 두면 거점마다 1입니다.</translation>
    </message>
    <message>
        <source>Field that says which centres are there</source>
        <translation>어느 거점이 있는지 나타내는 필드</translation>
    </message>
    <message>
        <source>Only rows where it is 1 (or true) count, as in the field “chosen” of a plan's sites. Empty: all rows.</source>
        <translation>값이 1(또는 참)인 행만 셉니다. 계획의 거점에 있는 “chosen” 필드가 그 예입니다. 비워 두면 모든 행을 셉니다.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Limit (metres, or the unit of the costs)</source>
        <translation>한도(미터 또는 비용의 단위)</translation>
    </message>
    <message>
        <source>How far at most people go. Not needed for gravity, where it makes the computation shorter.</source>
        <translation>사람들이 가는 가장 먼 거리입니다. gravity에는 필요하지 않지만, 주면 계산이 빨라집니다.</translation>
    </message>
    <message>
        <source>Centres before the plan</source>
        <translation>계획 이전의 거점</translation>
    </message>
    <message>
        <source>With it, the output has the access before, the one now, and the difference.</source>
        <translation>지정하면 산출물에 이전 접근성, 현재 접근성, 그 차이가 들어갑니다.</translation>
    </message>
    <message>
        <source>Field with what each centre had</source>
        <translation>각 거점이 이전에 가졌던 양의 필드</translation>
    </message>
    <message>
        <source>Empty: each centre had one.</source>
        <translation>비워 두면 거점마다 1이었던 것으로 봅니다.</translation>
    </message>
    <message>
        <source>How much farther zones count (e2sfca)</source>
        <translation>먼 구간을 얼마나 세는가(e2sfca)</translation>
    </message>
    <message>
        <source>Zones are thirds of the limit. slow: 1, 0.68 and 0.22. fast: 1, 0.42 and 0.09 (both Luo &amp; Qi 2009). gaussian: no zones, falling smoothly to 0 at the limit (Dai 2010).</source>
        <translation>구간은 한도를 셋으로 나눈 것입니다. slow는 1, 0.68, 0.22이고 fast는 1, 0.42, 0.09입니다(Luo &amp; Qi 2009). gaussian은 구간 없이 한도에서 0까지 매끄럽게 줄어듭니다(Dai 2010).</translation>
    </message>
    <message>
        <source>Power of the cost (gravity)</source>
        <translation>비용의 지수(gravity)</translation>
    </message>
    <message>
        <source>1: twice as far counts half. 2: a quarter. People go farther for a hospital (1) than for a kindergarten (2).</source>
        <translation>1이면 두 배 먼 곳을 절반으로, 2이면 4분의 1로 셉니다. 사람들은 어린이집(2)보다 병원(1)에 더 멀리 갑니다.</translation>
    </message>
    <message>
        <source>Least cost (gravity)</source>
        <translation>최소 비용(gravity)</translation>
    </message>
    <message>
        <source>Costs below it count as this much, so that a place beside a centre does not reach infinitely much.</source>
        <translation>이보다 작은 비용은 이 값으로 셉니다. 거점 바로 옆의 장소가 한없이 커지지 않게 합니다.</translation>
    </message>
    <message>
        <source>Fields of the demand, such as names, that the output should carry too.</source>
        <translation>이름처럼 산출물에도 넣을 수요 레이어의 필드입니다.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>접근성</translation>
    </message>
    <message>
        <source>The demand with the access of each place, and where it was asked for the access before and the difference, styled.</source>
        <translation>각 장소의 접근성이 담긴 수요 레이어입니다. 요청한 경우 이전 접근성과 차이도 들어가며, 스타일이 적용됩니다.</translation>
    </message>
    <message>
        <source>Mean access per unit of demand</source>
        <translation>수요 단위당 평균 접근성</translation>
    </message>
    <message>
        <source>Mean access before</source>
        <translation>이전의 평균 접근성</translation>
    </message>
    <message>
        <source>Demand that reaches no centre</source>
        <translation>어느 거점에도 닿지 못하는 수요</translation>
    </message>
    <message>
        <source>Demand that reached no centre before</source>
        <translation>이전에 어느 거점에도 닿지 못했던 수요</translation>
    </message>
    <message>
        <source>Gini coefficient of access (0: all alike)</source>
        <translation>접근성의 지니 계수(0: 모두 같음)</translation>
    </message>
    <message>
        <source>Gini coefficient before</source>
        <translation>이전의 지니 계수</translation>
    </message>
    <message>
        <source>Capacity that nobody can reach</source>
        <translation>아무도 닿지 못하는 수용 능력</translation>
    </message>
    <message>
        <source>Table of costs</source>
        <translation>비용 표</translation>
    </message>
    <message>
        <source>Lines with origin_id, dest_id and cost, as Travel costs writes them: origin_id names the demand, dest_id the centre. A pair that is missing has no way. Without a table: along ROADS, and without roads in a straight line.</source>
        <translation>이동 비용 알고리즘이 만드는 것처럼 origin_id, dest_id, cost가 있는 행입니다. origin_id는 수요를, dest_id는 거점을 가리킵니다. 없는 쌍은 길이 없는 것으로 봅니다. 표가 없으면 ROADS를 따라, 도로도 없으면 직선으로 잽니다.</translation>
    </message>
    <message>
        <source>Field that names the demand</source>
        <translation>수요의 이름 필드</translation>
    </message>
    <message>
        <source>Field that names the centres</source>
        <translation>거점의 이름 필드</translation>
    </message>
    <message>
        <source>Field that names the centres before</source>
        <translation>이전 거점의 이름 필드</translation>
    </message>
    <message>
        <source>The names used in the table of costs. Empty: the feature ids.</source>
        <translation>비용 표에 쓰인 이름입니다. 비워 두면 피처 ID를 씁니다.</translation>
    </message>
    <message>
        <source>The layer for {parameter} cannot be read. Check that its file still exists.</source>
        <translation>{parameter}에 지정한 레이어를 읽을 수 없습니다. 파일이 아직 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The method {method} needs a limit above 0: how far at most people go to a centre.</source>
        <translation>{method} 방법에는 0보다 큰 한도가 필요합니다. 사람들이 거점까지 가는 가장 먼 거리를 지정하십시오.</translation>
    </message>
    <message>
        <source>No demand is left to look at. {reasons}</source>
        <translation>살펴볼 수요가 남지 않았습니다. {reasons}</translation>
    </message>
    <message>
        <source>All places count 0: there is nobody to serve. Look at the field “{field}”.</source>
        <translation>모든 장소의 값이 0이어서 서비스할 사람이 없습니다. “{field}” 필드를 확인하십시오.</translation>
    </message>
    <message>
        <source>{n} of {all} centres of “{layer}” are chosen.</source>
        <translation>“{layer}” 레이어의 거점 {all}개 가운데 {n}개가 선택되어 있습니다.</translation>
    </message>
    <message>
        <source>“{layer}” has a field “chosen”, but all its rows count as centres. To count the chosen ones only, name it in CHOSEN_FIELD.</source>
        <translation>“{layer}” 레이어에 “chosen” 필드가 있지만 모든 행을 거점으로 셉니다. 선택된 거점만 세려면 CHOSEN_FIELD에 지정하십시오.</translation>
    </message>
    <message>
        <source>Centres of “{layer}”: {sentence}</source>
        <translation>“{layer}” 레이어의 거점: {sentence}</translation>
    </message>
    <message>
        <source>No usable centre is left in “{layer}”.</source>
        <translation>“{layer}” 레이어에 쓸 수 있는 거점이 남지 않았습니다.</translation>
    </message>
    <message>
        <source>{n} centres of “{layer}” are reached by nobody: what they have counts nowhere.</source>
        <translation>“{layer}” 레이어의 거점 {n}개에는 아무도 닿지 못합니다. 그 거점이 가진 것은 어디에도 더해지지 않습니다.</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>접근성</translation>
    </message>
    <message>
        <source>Who reaches how much of the service?</source>
        <translation>누가 서비스를 얼마나 이용할 수 있는가?</translation>
    </message>
    <message>
        <source>Map of access</source>
        <translation>접근성 지도</translation>
    </message>
    <message>
        <source>Map of the difference</source>
        <translation>차이 지도</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>{mean:,.3g} per 1,000 people on average; {without:,.0f} of {total:,.0f} people ({share:.1f} %) reach no centre.</source>
        <translation>평균 1,000명당 {mean:,.3g}. {total:,.0f}명 가운데 {without:,.0f}명({share:.1f}%)은 어느 거점에도 닿지 못합니다.</translation>
    </message>
    <message>
        <source>{gain:.0f} % of the people have better access than before, {lose:.0f} % worse; {without:,.0f} reach no centre, before {earlier:,.0f}.</source>
        <translation>인구의 {gain:.0f}%는 접근성이 전보다 좋아지고 {lose:.0f}%는 나빠집니다. 어느 거점에도 닿지 못하는 사람은 {without:,.0f}명이며, 이전에는 {earlier:,.0f}명이었습니다.</translation>
    </message>
    <message>
        <source>Mean access per 1,000 people</source>
        <translation>1,000명당 평균 접근성</translation>
    </message>
    <message>
        <source>People who reach no centre</source>
        <translation>어느 거점에도 닿지 못하는 사람</translation>
    </message>
    <message>
        <source>People who reached none before</source>
        <translation>이전에 어느 거점에도 닿지 못했던 사람</translation>
    </message>
    <message>
        <source>Inequality (Gini; 0: all alike)</source>
        <translation>불평등도(지니, 0: 모두 같음)</translation>
    </message>
    <message>
        <source>Inequality before</source>
        <translation>이전의 불평등도</translation>
    </message>
    <message>
        <source>What all reach together is what the centres have: the mean rises only with capacity. Where centres are decides who gets it: look at those without, and at the inequality.</source>
        <translation>모두가 이용하는 양의 합은 거점이 가진 양과 같습니다. 평균은 수용 능력이 늘어야만 올라갑니다. 거점의 위치는 누가 이용하는지를 정하므로, 닿지 못하는 사람과 불평등도를 보십시오.</translation>
    </message>
    <message>
        <source>{people:,.0f} people at {places:,} places reached a centre before and reach none now.</source>
        <translation>장소 {places:,}곳의 {people:,.0f}명은 이전에 거점에 닿았으나 이제는 닿지 못합니다.</translation>
    </message>
    <message>
        <source>Method: enhanced two-step floating catchment areas after Luo &amp; Qi (2009); gaussian decay after Dai (2010).</source>
        <translation>방법: 개선된 2단계 유동 권역법(Luo &amp; Qi 2009), 가우스 감쇠(Dai 2010).</translation>
    </message>
    <message>
        <source>Method: gravity model after Hansen (1959), with the competition of all who need the service after Joseph &amp; Bantock (1982).</source>
        <translation>방법: 서비스가 필요한 모든 사람의 경쟁을 반영한(Joseph &amp; Bantock 1982) 중력 모형(Hansen 1959).</translation>
    </message>
    <message>
        <source>Method: two-step floating catchment areas after Luo &amp; Wang (2003).</source>
        <translation>방법: 2단계 유동 권역법(Luo &amp; Wang 2003).</translation>
    </message>
    <message>
        <source>Allocate centres (where do we put them?)</source>
        <translation>거점 배분(어디에 둘 것인가?)</translation>
    </message>
    <message>
        <source>location allocation,facility location,p-median,p-center,maximal coverage,set cover,capacity,equity,catchment,optimal</source>
        <translation>입지 배분,시설 입지,p-median,p-center,최대 커버,집합 커버,수용 능력,형평성,담당 권역,최적</translation>
    </message>
    <message>
        <source>Chooses among candidate sites those from which people are served best, says who is served by which and who is left out, and how far from the best possible the plan can be: “proven”, or for example “at most 0.06 % above the best possible”. Stopped early, by you or by the time limit, it returns the best plan so far with its gap.

Costs are straight lines, ways along roads, or a table made by Travel costs.</source>
        <translation>후보지 가운데 사람들에게 가장 잘 서비스할 수 있는 곳을 고르고, 누가 어느 거점을 이용하는지, 누가 빠지는지, 그 계획이 최적해와 얼마나 차이 날 수 있는지 알려 줍니다. “증명됨” 또는 예를 들어 “최적해보다 많아야 0.06% 높음”과 같이 나타냅니다. 사용자가 멈추거나 시간 제한에 걸리면 그때까지 찾은 가장 좋은 계획과 격차를 돌려줍니다.

비용은 직선 거리, 도로를 따라가는 길, 또는 이동 비용 알고리즘이 만든 표입니다.</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>거점 후보</translation>
    </message>
    <message>
        <source>All candidates with whether they are chosen, how many they serve, and their capacity.</source>
        <translation>모든 후보지와 선택 여부, 서비스하는 인원, 수용 능력입니다.</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>배정</translation>
    </message>
    <message>
        <source>Lines from each place to its centre, with the cost, the people and the share of them that goes there. Places that nobody serves have no line.</source>
        <translation>각 장소에서 거점까지의 라인과 비용, 인원, 그리로 가는 비율입니다. 아무도 서비스하지 않는 장소에는 라인이 없습니다.</translation>
    </message>
    <message>
        <source>Catchments</source>
        <translation>담당 권역</translation>
    </message>
    <message>
        <source>The area that each centre serves: of the places&apos; own areas, or of the land around each place.</source>
        <translation>각 거점이 서비스하는 지역입니다. 장소의 폴리곤 또는 장소 둘레의 땅으로 만듭니다.</translation>
    </message>
    <message>
        <source>Value of the plan</source>
        <translation>계획의 값</translation>
    </message>
    <message>
        <source>Bound: no plan is better than this</source>
        <translation>한계값: 이보다 나은 계획은 없음</translation>
    </message>
    <message>
        <source>Gap, as a share of the value</source>
        <translation>값에 대한 최적성 격차의 비율</translation>
    </message>
    <message>
        <source>1 where no plan is better</source>
        <translation>더 나은 계획이 없으면 1</translation>
    </message>
    <message>
        <source>Places not served</source>
        <translation>서비스받지 못하는 장소</translation>
    </message>
    <message>
        <source>People not served</source>
        <translation>서비스받지 못하는 사람</translation>
    </message>
    <message>
        <source>Centres in the plan</source>
        <translation>계획의 거점 수</translation>
    </message>
    <message>
        <source>People sent past their nearest centre</source>
        <translation>가장 가까운 거점을 지나쳐 가는 사람</translation>
    </message>
    <message>
        <source>Mean cost of those served</source>
        <translation>서비스받는 사람의 평균 비용</translation>
    </message>
    <message>
        <source>Largest cost of those served</source>
        <translation>서비스받는 사람의 최대 비용</translation>
    </message>
    <message>
        <source>KAPPA of the equity model</source>
        <translation>형평성 모형의 KAPPA</translation>
    </message>
    <message>
        <source>Why the search ended: proven, gap, time, cancelled</source>
        <translation>탐색이 끝난 이유: proven, gap, time, cancelled</translation>
    </message>
    <message>
        <source>Who is to be served</source>
        <translation>서비스받을 사람</translation>
    </message>
    <message>
        <source>Homes, blocks or neighbourhoods: points, or areas, which count at their centre. With a table of costs a layer without geometry will do too.</source>
        <translation>집, 블록 또는 동네입니다. 포인트이거나 폴리곤이며, 폴리곤은 중심점으로 계산합니다. 비용 표가 있으면 도형이 없는 레이어도 됩니다.</translation>
    </message>
    <message>
        <source>Residents, calls, patients at each place. Empty: each counts as one.</source>
        <translation>각 장소의 주민, 신고, 환자 수입니다. 비워 두면 각각 1로 셉니다.</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>서비스 대상</translation>
    </message>
    <message>
        <source>concentration: places count by their number. complement: they count by who is not in it, for example programmes for neighbourhoods with fewer retired residents: TOTAL_FIELD minus WEIGHT, or, without TOTAL_FIELD, the largest WEIGHT minus WEIGHT.</source>
        <translation>concentration은 장소를 인원수로 셉니다. complement는 그에 들지 않는 사람으로 셉니다. 예를 들어 은퇴 주민이 적은 동네를 위한 사업에서는 TOTAL_FIELD에서 WEIGHT를 뺀 값, TOTAL_FIELD가 없으면 가장 큰 WEIGHT에서 WEIGHT를 뺀 값으로 셉니다.</translation>
    </message>
    <message>
        <source>Field with all residents (for the complement)</source>
        <translation>전체 주민 필드(complement용)</translation>
    </message>
    <message>
        <source>Of these, WEIGHT are the group.</source>
        <translation>이 가운데 WEIGHT가 해당 집단입니다.</translation>
    </message>
    <message>
        <source>Why these are served</source>
        <translation>이들을 대상으로 하는 이유</translation>
    </message>
    <message>
        <source>A sentence for the report: why the concentration, or its complement, is to be served.</source>
        <translation>보고서에 들어갈 문장입니다. 왜 집중된 곳 또는 그 반대를 대상으로 하는지 적으십시오.</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>후보지</translation>
    </message>
    <message>
        <source>Places where a centre can be, those that exist included: points, or areas, which count at their centre.</source>
        <translation>이미 있는 곳을 포함하여 거점을 둘 수 있는 장소입니다. 포인트이거나 폴리곤이며, 폴리곤은 중심점으로 계산합니다.</translation>
    </message>
    <message>
        <source>Field with the status of each site</source>
        <translation>각 후보지의 상태 필드</translation>
    </message>
    <message>
        <source>candidate (also if empty): may be chosen. required: must be. existing: is open today, stays, counts in P and costs nothing to open. forbidden: must not be. To let the plan give up a centre that exists, mark it candidate.</source>
        <translation>candidate(비어 있을 때도)는 고를 수 있는 곳입니다. required는 반드시 골라야 합니다. existing은 이미 운영 중이며 그대로 남고, P에 들어가며, 개설 비용이 없습니다. forbidden은 고를 수 없습니다. 기존 거점을 없애도 된다면 candidate로 표시하십시오.</translation>
    </message>
    <message>
        <source>Lines with origin_id, dest_id and cost, as Travel costs writes them: origin_id names the demand, dest_id the site. A pair that is missing has no way. Without a table: along ROADS, and without roads in a straight line.</source>
        <translation>이동 비용 알고리즘이 만드는 것처럼 origin_id, dest_id, cost가 있는 행입니다. origin_id는 수요를, dest_id는 후보지를 가리킵니다. 없는 쌍은 길이 없는 것으로 봅니다. 표가 없으면 ROADS를 따라, 도로도 없으면 직선으로 잽니다.</translation>
    </message>
    <message>
        <source>Field that names the sites</source>
        <translation>후보지의 이름 필드</translation>
    </message>
    <message>
        <source>The names used in the table of costs and in the results. Empty: the feature ids.</source>
        <translation>비용 표와 결과에 쓰이는 이름입니다. 비워 두면 피처 ID를 씁니다.</translation>
    </message>
    <message>
        <source>What is a good plan?</source>
        <translation>어떤 계획이 좋은 계획인가?</translation>
    </message>
    <message>
        <source>p_median: the least way for all together. p_center: the least way for whoever has the longest. max_coverage: most people within LIMIT. set_cover: the fewest centres (or, with OPENING_COST, the cheapest) that have everybody within LIMIT. capacitated: as p_median, but each centre serves no more than its CAPACITY. equity: as p_median, but the longer a way, the more it counts.</source>
        <translation>p_median은 모두의 길을 합해 가장 짧게 합니다. p_center는 가장 먼 사람의 길을 가장 짧게 합니다. max_coverage는 LIMIT 안의 사람을 가장 많게 합니다. set_cover는 모두를 LIMIT 안에 두는 가장 적은(OPENING_COST가 있으면 가장 싼) 거점을 찾습니다. capacitated는 p_median과 같되 각 거점이 CAPACITY를 넘지 않습니다. equity는 p_median과 같되 길이 멀수록 크게 셉니다.</translation>
    </message>
    <message>
        <source>Number of centres (P)</source>
        <translation>거점 수(P)</translation>
    </message>
    <message>
        <source>Centres of the plan in all, existing and required ones included. Empty where a budget or the cover says how many.</source>
        <translation>기존 거점과 필수 거점을 포함한 계획의 전체 거점 수입니다. 예산이나 커버가 수를 정하면 비워 두십시오.</translation>
    </message>
    <message>
        <source>For max_coverage and set_cover: from how far somebody counts as served. In the other models: nobody is sent farther; who has no centre within it is listed as not served.</source>
        <translation>max_coverage와 set_cover에서는 어디까지를 서비스받는 것으로 볼지 정합니다. 다른 모형에서는 아무도 이보다 멀리 보내지 않으며, 그 안에 거점이 없는 사람은 서비스받지 못하는 것으로 적습니다.</translation>
    </message>
    <message>
        <source>Field with the capacity of each site</source>
        <translation>각 후보지의 수용 능력 필드</translation>
    </message>
    <message>
        <source>How many a centre there can serve, in the unit of WEIGHT.</source>
        <translation>그곳의 거점이 서비스할 수 있는 수이며, 단위는 WEIGHT와 같습니다.</translation>
    </message>
    <message>
        <source>Field with how much capacity each place takes</source>
        <translation>각 장소가 차지하는 수용 능력 필드</translation>
    </message>
    <message>
        <source>Empty: WEIGHT. Give it where a way counts once per place, whatever its size.</source>
        <translation>비워 두면 WEIGHT를 씁니다. 크기와 상관없이 장소마다 길을 한 번씩 셀 때 지정하십시오.</translation>
    </message>
    <message>
        <source>A place may be shared out among several centres</source>
        <translation>한 장소를 여러 거점에 나눌 수 있음</translation>
    </message>
    <message>
        <source>Only with capacities. Off: all of a place go to one centre.</source>
        <translation>수용 능력이 있을 때만 씁니다. 끄면 한 장소의 모두가 한 거점으로 갑니다.</translation>
    </message>
    <message>
        <source>Field with the cost of opening each site</source>
        <translation>각 후보지의 개설 비용 필드</translation>
    </message>
    <message>
        <source>Nothing is counted for existing sites.</source>
        <translation>기존 거점에는 비용을 세지 않습니다.</translation>
    </message>
    <message>
        <source>Budget for opening</source>
        <translation>개설 예산</translation>
    </message>
    <message>
        <source>The chosen sites cost no more than that to open (p_median and max_coverage). P may then be empty.</source>
        <translation>선택한 거점의 개설 비용이 이를 넘지 않습니다(p_median과 max_coverage). 이때 P는 비워 둘 수 있습니다.</translation>
    </message>
    <message>
        <source>Aversion to inequality (equity)</source>
        <translation>불평등 회피 정도(equity)</translation>
    </message>
    <message>
        <source>0.5 is mild, 1 moderate, 2 strong. KAPPA is found from it at the p-median plan.</source>
        <translation>0.5는 약함, 1은 보통, 2는 강함입니다. p-median 계획에서 KAPPA를 구합니다.</translation>
    </message>
    <message>
        <source>KAPPA itself (equity)</source>
        <translation>KAPPA 값(equity)</translation>
    </message>
    <message>
        <source>Time limit in seconds</source>
        <translation>시간 제한(초)</translation>
    </message>
    <message>
        <source>Then the best plan found so far is returned, with how far from the best possible it can be. So it is if you cancel.</source>
        <translation>시간이 되면 그때까지 찾은 가장 좋은 계획과 최적해와의 차이를 돌려줍니다. 취소해도 마찬가지입니다.</translation>
    </message>
    <message>
        <source>Gap that is good enough</source>
        <translation>충분히 좋은 격차</translation>
    </message>
    <message>
        <source>As a share: with 0.01 the search ends when the plan is at most 1 % above the best possible. 0: until it is proven.</source>
        <translation>비율입니다. 0.01이면 계획이 최적해보다 많아야 1% 높을 때 탐색을 끝냅니다. 0이면 증명될 때까지 찾습니다.</translation>
    </message>
    <message>
        <source>The table of costs cannot be read. Check that its file still exists.</source>
        <translation>비용 표를 읽을 수 없습니다. 파일이 아직 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The table of costs “{layer}” has no field “{field}”. It needs origin_id, dest_id and cost, as Travel costs writes them.</source>
        <translation>비용 표 “{layer}”에 “{field}” 필드가 없습니다. 이동 비용 알고리즘이 만드는 것처럼 origin_id, dest_id, cost가 필요합니다.</translation>
    </message>
    <message>
        <source>“{layer}”: {sentence}</source>
        <translation>“{layer}”: {sentence}</translation>
    </message>
    <message>
        <source>Nothing usable is left in “{layer}”.</source>
        <translation>“{layer}” 레이어에 쓸 수 있는 행이 남지 않았습니다.</translation>
    </message>
    <message>
        <source>Distances are measured in: {crs}.</source>
        <translation>거리를 재는 좌표계: {crs}.</translation>
    </message>
    <message>
        <source>“{field}” is empty</source>
        <translation>“{field}” 필드가 비어 있음</translation>
    </message>
    <message>
        <source>“{field}” has the value of a row before</source>
        <translation>“{field}” 필드의 값이 앞의 행과 같음</translation>
    </message>
    <message>
        <source>The complement needs to know the group: choose its field in WEIGHT.</source>
        <translation>complement를 쓰려면 어느 집단인지 알아야 합니다. WEIGHT에서 그 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>“{weight}” is larger than “{total}”</source>
        <translation>“{weight}” 값이 “{total}” 값보다 큼</translation>
    </message>
    <message>
        <source>“{total}” minus “{weight}”</source>
        <translation>“{total}” 필드에서 “{weight}” 필드를 뺀 값</translation>
    </message>
    <message>
        <source>the largest “{weight}” ({largest:,g}) minus “{weight}”</source>
        <translation>가장 큰 “{weight}” 값({largest:,g})에서 “{weight}” 필드를 뺀 값</translation>
    </message>
    <message>
        <source>The complement is served: places count by {about}.</source>
        <translation>집중된 곳의 반대를 대상으로 합니다. 장소를 다음 값으로 셉니다. {about}.</translation>
    </message>
    <message>
        <source>The field “{field}” of the sites holds “{values}”. Known are: {known}.</source>
        <translation>후보지의 “{field}” 필드에 “{values}” 값이 있습니다. 쓸 수 있는 값은 {known}입니다.</translation>
    </message>
    <message>
        <source>All sites are forbidden, so there is nothing to choose from.</source>
        <translation>모든 후보지가 제외되어 있어 고를 곳이 없습니다.</translation>
    </message>
    <message>
        <source>{n} sites lie exactly where another one is. They are kept; a plan may choose both only where that helps.</source>
        <translation>후보지 {n}개가 다른 후보지와 정확히 같은 자리에 있습니다. 그대로 두며, 도움이 될 때만 둘 다 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>units of the table</source>
        <translation>표의 단위</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>No demand has a site within the limit of {limit}. Raise the limit; is it in the unit of the costs?</source>
        <translation>한도 {limit} 안에 후보지가 있는 수요가 없습니다. 한도를 늘리십시오. 비용과 같은 단위입니까?</translation>
    </message>
    <message>
        <source>No demand reaches any site. Look at the ids of the table, or at the roads.</source>
        <translation>어느 수요도 후보지에 닿지 못합니다. 표의 ID 또는 도로를 확인하십시오.</translation>
    </message>
    <message>
        <source>{n} places and {m} sites make {pairs} pairs, more than {most}. Set a LIMIT beyond which nobody is sent, take fewer sites, or aggregate the places.</source>
        <translation>장소 {n}곳과 후보지 {m}곳이 {pairs}쌍을 만들어 {most}쌍을 넘습니다. LIMIT를 정하거나, 후보지를 줄이거나, 장소를 합치십시오.</translation>
    </message>
    <message>
        <source>“cost” is NULL or no number: taken as no way</source>
        <translation>“cost”가 NULL이거나 숫자가 아님. 길이 없는 것으로 봄</translation>
    </message>
    <message>
        <source>{n} lines of the table of costs have a negative cost. A way costs 0 or more: mend the table.</source>
        <translation>비용 표의 {n}행에 음수 비용이 있습니다. 비용은 0 이상이어야 합니다. 표를 고치십시오.</translation>
    </message>
    <message>
        <source>origin_id names no demand that is used</source>
        <translation>origin_id가 쓰이는 수요를 가리키지 않음</translation>
    </message>
    <message>
        <source>dest_id names no site that is used</source>
        <translation>dest_id가 쓰이는 후보지를 가리키지 않음</translation>
    </message>
    <message>
        <source>Table of costs: {sentence}</source>
        <translation>비용 표: {sentence}</translation>
    </message>
    <message>
        <source>No line of the table of costs names both a demand and a site of these layers. Are DEMAND_KEY and SITE_KEY the fields that the table was made with?</source>
        <translation>비용 표에 이 레이어들의 수요와 후보지를 함께 가리키는 행이 없습니다. DEMAND_KEY와 SITE_KEY가 표를 만들 때 쓴 필드입니까?</translation>
    </message>
    <message>
        <source>{n} pairs come more than once in the table of costs; the cheapest line of each counts.</source>
        <translation>비용 표에 {n}쌍이 두 번 이상 나옵니다. 각각 가장 싼 행을 씁니다.</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} pairs are not in the table: they count as no way.</source>
        <translation>{all:,}쌍 가운데 {n:,}쌍이 표에 없습니다. 길이 없는 것으로 봅니다.</translation>
    </message>
    <message>
        <source>No better plan exists: it is proven.</source>
        <translation>더 나은 계획은 없습니다. 증명되었습니다.</translation>
    </message>
    <message>
        <source>How far from the best possible it is, is not known yet: give it more time.</source>
        <translation>최적해와 얼마나 차이 나는지 아직 알 수 없습니다. 시간을 더 주십시오.</translation>
    </message>
    <message>
        <source>The best possible plan covers at most {gap} more.</source>
        <translation>최적해가 더 서비스할 수 있는 것은 많아야 {gap}입니다.</translation>
    </message>
    <message>
        <source>It is at most {gap} above the best possible.</source>
        <translation>최적해보다 많아야 {gap} 높습니다.</translation>
    </message>
    <message>
        <source>{n:,.0f} people within the limit</source>
        <translation>한도 안의 사람 {n:,.0f}명</translation>
    </message>
    <message>
        <source>opening costs of {n:,.6g}</source>
        <translation>개설 비용 {n:,.6g}</translation>
    </message>
    <message>
        <source>{n:,.0f} centres</source>
        <translation>거점 {n:,.0f}곳</translation>
    </message>
    <message>
        <source>farthest way {n:,.0f} {unit}</source>
        <translation>가장 먼 길 {n:,.0f} {unit}</translation>
    </message>
    <message>
        <source>as bad as {n:,.0f} {unit} for everybody (EDE)</source>
        <translation>모두가 {n:,.0f} {unit} 거리를 가는 것과 같음(EDE)</translation>
    </message>
    <message>
        <source>{n:,.6g} people × {unit} in all</source>
        <translation>모두 합해 {n:,.6g} 명 × {unit}</translation>
    </message>
    <message>
        <source>The time limit ended the search: this is the best plan found so far. {quality}</source>
        <translation>시간 제한으로 탐색이 끝났습니다. 그때까지 찾은 가장 좋은 계획입니다. {quality}</translation>
    </message>
    <message>
        <source>You cancelled the search: this is the best plan found so far. {quality}</source>
        <translation>탐색을 취소했습니다. 그때까지 찾은 가장 좋은 계획입니다. {quality}</translation>
    </message>
    <message>
        <source>{n:,} places ({people:,.6g} people) are not served by this plan: {names}.</source>
        <translation>장소 {n:,}곳({people:,.6g}명)은 이 계획에서 서비스받지 못합니다. {names}.</translation>
    </message>
    <message>
        <source>{n:,.6g} people are sent past their nearest centre, because it is full.</source>
        <translation>가장 가까운 거점이 가득 차서 {n:,.6g}명이 그곳을 지나쳐 갑니다.</translation>
    </message>
    <message>
        <source>KAPPA is {kappa:.6g}; give it in the next round to compare by the same measure. The mean is {mean:,.0f} {unit}; of the p-median plan it is {least:,.0f} {unit}.</source>
        <translation>KAPPA는 {kappa:.6g}입니다. 다음 회차에 같은 잣대로 비교하려면 이 값을 입력하십시오. 평균은 {mean:,.0f} {unit}이고 p-median 계획의 평균은 {least:,.0f} {unit}입니다.</translation>
    </message>
    <message>
        <source>People served</source>
        <translation>서비스받는 사람</translation>
    </message>
    <message>
        <source>Mean way of those served</source>
        <translation>서비스받는 사람의 평균 길</translation>
    </message>
    <message>
        <source>Longest way</source>
        <translation>가장 먼 길</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>한계값</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>최적성 격차</translation>
    </message>
    <message>
        <source>Opening costs</source>
        <translation>개설 비용</translation>
    </message>
    <message>
        <source>Why these are served: {reason}</source>
        <translation>이들을 대상으로 하는 이유: {reason}</translation>
    </message>
    <message>
        <source>Map of the centres, those they serve, and their catchments</source>
        <translation>거점과 이용하는 장소, 담당 권역의 지도</translation>
    </message>
    <message>
        <source>Mean way</source>
        <translation>평균 길</translation>
    </message>
    <message>
        <source>Capacity used</source>
        <translation>수용 능력 사용률</translation>
    </message>
    <message>
        <source>One centre serves {share} of the people.</source>
        <translation>거점 한 곳이 인구의 {share}에 서비스합니다.</translation>
    </message>
    <message>
        <source>{n:,} centres serve {share} of the people.</source>
        <translation>거점 {n:,}곳이 인구의 {share}에 서비스합니다.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전부</translation>
    </message>
    <message>
        <source>Where do we put the centres, so that the ways of all together are shortest?</source>
        <translation>모두의 길을 합해 가장 짧게 하려면 거점을 어디에 두는가?</translation>
    </message>
    <message>
        <source>Where do we put the centres, so that the longest way is shortest?</source>
        <translation>가장 먼 길을 가장 짧게 하려면 거점을 어디에 두는가?</translation>
    </message>
    <message>
        <source>Where do we put the centres, so that most people have one near?</source>
        <translation>가장 많은 사람이 가까이에 거점을 두게 하려면 어디에 두는가?</translation>
    </message>
    <message>
        <source>How many centres do we need, so that everybody has one near?</source>
        <translation>모두가 가까이에 거점을 두려면 몇 곳이 필요한가?</translation>
    </message>
    <message>
        <source>Where do we put the centres, if each can serve only so many?</source>
        <translation>각 거점이 받을 수 있는 수에 한도가 있을 때 어디에 두는가?</translation>
    </message>
    <message>
        <source>Where do we put the centres, so that nobody is left with a very long way?</source>
        <translation>아무도 아주 먼 길을 가지 않게 하려면 거점을 어디에 두는가?</translation>
    </message>
    <message>
        <source>Method: p-median (Hakimi 1964) by swap search, Lagrangian bound and branch and bound.</source>
        <translation>방법: p-median(Hakimi 1964). 교환 탐색, 라그랑주 한계값, 분지 한정법.</translation>
    </message>
    <message>
        <source>Method: p-center (Hakimi 1964; Minieka 1970) by set covers over the costs that occur.</source>
        <translation>방법: p-center(Hakimi 1964; Minieka 1970). 나타나는 비용마다 집합 커버를 풀어 구함.</translation>
    </message>
    <message>
        <source>Method: maximal coverage (Church &amp; ReVelle 1974) by greedy choice, Lagrangian bound and integer programming.</source>
        <translation>방법: 최대 커버(Church &amp; ReVelle 1974). 탐욕 선택, 라그랑주 한계값, 정수 계획.</translation>
    </message>
    <message>
        <source>Method: set cover (Toregas et al. 1971) by integer programming.</source>
        <translation>방법: 집합 커버(Toregas et al. 1971). 정수 계획.</translation>
    </message>
    <message>
        <source>Method: capacitated p-median by a Lagrangian bound with knapsacks and integer programming.</source>
        <translation>방법: 수용 능력이 있는 p-median. 배낭 문제를 쓴 라그랑주 한계값과 정수 계획.</translation>
    </message>
    <message>
        <source>Method: Kolm–Pollak EDE (Logan et al. 2021) as a p-median of exponential costs.</source>
        <translation>방법: 지수 비용의 p-median으로 푼 Kolm–Pollak EDE(Logan et al. 2021).</translation>
    </message>
    <message>
        <source>Nothing could stand in for it.</source>
        <translation>대신할 수 있는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Best substitute: {site} ({worse}).</source>
        <translation>가장 나은 대안: {site} ({worse}).</translation>
    </message>
    <message>
        <source>In {n} of {all} plans that are nearly as good.</source>
        <translation>거의 같은 수준의 계획 {all}개 가운데 {n}개에 들어 있습니다.</translation>
    </message>
    <message>
        <source>Chosen in {share:.0f} % of the draws with other demand.</source>
        <translation>수요를 바꾼 시행의 {share:.0f}%에서 선택되었습니다.</translation>
    </message>
    <message>
        <source>Open today.</source>
        <translation>현재 운영 중.</translation>
    </message>
    <message>
        <source>Newly serves {people:,.0f}.</source>
        <translation>새로 {people:,.0f}명에게 서비스합니다.</translation>
    </message>
    <message>
        <source>Without it, the others cannot hold the demand.</source>
        <translation>이곳이 없으면 나머지가 수요를 감당하지 못합니다.</translation>
    </message>
    <message>
        <source>Without it, {people:,.0f} would not be covered.</source>
        <translation>이곳이 없으면 {people:,.0f}명이 서비스 범위 밖에 놓입니다.</translation>
    </message>
    <message>
        <source>{cost:,.4g} {unit}</source>
        <translation>{cost:,.4g} {unit}</translation>
    </message>
    <message>
        <source>Without it, the longest way grows by {about}</source>
        <translation>이곳이 없으면 가장 먼 길이 {about} 늘어납니다</translation>
    </message>
    <message>
        <source>Without it, the ways of all together grow by {about}</source>
        <translation>이곳이 없으면 모두의 길을 합해 {about} 늘어납니다</translation>
    </message>
    <message>
        <source>{text}, and {people:,.0f} would be served by nobody.</source>
        <translation>{text}. 그리고 {people:,.0f}명은 아무에게도 서비스받지 못합니다.</translation>
    </message>
    <message>
        <source>as many sites</source>
        <translation>같은 수의 거점</translation>
    </message>
    <message>
        <source>{share:.2f} % better</source>
        <translation>{share:.2f}% 나음</translation>
    </message>
    <message>
        <source>just as good</source>
        <translation>똑같이 좋음</translation>
    </message>
    <message>
        <source>{share:.2f} % worse</source>
        <translation>{share:.2f}% 나쁨</translation>
    </message>
    <message>
        <source>The plan is not the best: {site} in the place of {other} would be {worse}. Run Allocate centres again with more time.</source>
        <translation>이 계획은 가장 좋은 계획이 아닙니다. {other} 대신 {site} 후보지를 쓰면 {worse}입니다. 시간을 더 주고 거점 배분을 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>There are {n} plans at most {share:.3g} % worse (this one included), and no more.</source>
        <translation>많아야 {share:.3g}% 나쁜 계획은 이 계획을 포함하여 {n}개뿐입니다.</translation>
    </message>
    <message>
        <source>{n} plans at most {share:.3g} % worse were found (this one included); there may be more.</source>
        <translation>많아야 {share:.3g}% 나쁜 계획을 이 계획을 포함하여 {n}개 찾았습니다. 더 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>No other plan is at most {share:.3g} % worse.</source>
        <translation>많아야 {share:.3g}% 나쁜 다른 계획은 없습니다.</translation>
    </message>
    <message>
        <source>No other plan at most {share:.3g} % worse was found, but not all were looked at.</source>
        <translation>많아야 {share:.3g}% 나쁜 다른 계획을 찾지 못했지만, 모두 살펴본 것은 아닙니다.</translation>
    </message>
    <message>
        <source>With each place up to {spread:.0f} % more or less, exactly these sites are chosen in {kept} of {draws} draws.</source>
        <translation>각 장소를 {spread:.0f}%까지 늘리거나 줄였을 때, {draws}번 가운데 {kept}번에서 똑같은 거점이 선택됩니다.</translation>
    </message>
    <message>
        <source>In {n} of {draws} draws the time was too short to prove the plan: some of the change is chance of the search. Raise DRAW_SECONDS.</source>
        <translation>{draws}번 가운데 {n}번은 시간이 모자라 계획을 증명하지 못했습니다. 변화의 일부는 탐색의 우연입니다. DRAW_SECONDS를 늘리십시오.</translation>
    </message>
    <message>
        <source>Explained sites</source>
        <translation>설명된 거점</translation>
    </message>
    <message>
        <source>Why here, and how sure?</source>
        <translation>왜 여기이며, 얼마나 확실한가?</translation>
    </message>
    <message>
        <source>Map of the sites by how firmly they belong to the plan</source>
        <translation>거점이 계획에 얼마나 확실히 속하는지 나타낸 지도</translation>
    </message>
    <message>
        <source>Newly served</source>
        <translation>새로 서비스</translation>
    </message>
    <message>
        <source>Not covered without it</source>
        <translation>없으면 서비스 범위 밖</translation>
    </message>
    <message>
        <source>Longer without it</source>
        <translation>없으면 늘어나는 길</translation>
    </message>
    <message>
        <source>Best substitute</source>
        <translation>가장 나은 대안</translation>
    </message>
    <message>
        <source>In draws</source>
        <translation>시행에서</translation>
    </message>
    <message>
        <source>Plans nearly as good</source>
        <translation>거의 같은 수준의 계획</translation>
    </message>
    <message>
        <source>Sites in all of them</source>
        <translation>그 모두에 드는 거점</translation>
    </message>
    <message>
        <source>Closest rejected</source>
        <translation>아깝게 빠진 후보지</translation>
    </message>
    <message>
        <source>Same sites in draws</source>
        <translation>시행에서 같은 거점</translation>
    </message>
    <message>
        <source>Method: every single exchange of a chosen for a rejected site, from true costs; plans nearly as good by looking at all sets of sites, by following exchanges, or by an integer program that excludes known plans; demand drawn evenly around its value, place by place.</source>
        <translation>방법: 선택된 거점과 빠진 후보지를 하나씩 모두 맞바꾸어 실제 비용으로 견줍니다. 거의 같은 수준의 계획은 모든 조합을 보거나, 교환을 따라가거나, 아는 계획을 뺀 정수 계획으로 찾습니다. 수요는 장소마다 그 값 둘레에서 고르게 뽑습니다.</translation>
    </message>
    <message>
        <source>No other choice of {n} sites comes within {share:.3g} % of this one.</source>
        <translation>거점 {n}곳을 달리 골라서는 이 계획의 {share:.3g}% 안에 들지 못합니다.</translation>
    </message>
    <message>
        <source>{n} sites: what each adds, and what could stand in for it.</source>
        <translation>거점 {n}곳: 각각이 더하는 것과 대신할 수 있는 것.</translation>
    </message>
    <message>
        <source>at least {n}</source>
        <translation>적어도 {n}개</translation>
    </message>
    <message>
        <source>{core} of {n} sites are in all plans that are nearly as good ({number}); about the others there is room to decide by other reasons.</source>
        <translation>거점 {n}곳 가운데 {core}곳은 거의 같은 수준의 모든 계획({number})에 들어 있습니다. 나머지는 다른 이유로 정할 여지가 있습니다.</translation>
    </message>
    <message>
        <source>Rejected candidates that came closest: {sites}.</source>
        <translation>가장 아깝게 빠진 후보지: {sites}.</translation>
    </message>
    <message>
        <source>Explain sites (why here, and how sure?)</source>
        <translation>거점 설명(왜 여기이며, 얼마나 확실한가?)</translation>
    </message>
    <message>
        <source>explain,why,sensitivity,robustness,alternatives,near-optimal,substitute,location,allocation</source>
        <translation>설명,까닭,민감도,강건성,대안,준최적,대체,입지,배분</translation>
    </message>
    <message>
        <source>Takes the sites of a plan (the layer SITES of Allocate centres) with the parameters it was made with, and says of each chosen site: how many it newly serves, what would be lost without it, which candidate could best stand in for it. Rejected candidates are ranked by how close they came.

Plans that are at most NEAR worse are looked for: a site in all of them is “core”; about the others there is room to decide by other reasons. COMPLETE says whether these are all such plans.

The demand is drawn anew DRAWS times, each place up to SPREAD more or less, and the plan made again: frequency says how often a site is then chosen.</source>
        <translation>계획의 거점(거점 배분의 SITES 레이어)과 그때 쓴 파라미터를 받아, 선택된 거점마다 새로 서비스하는 사람, 없으면 잃는 것, 가장 잘 대신할 후보지를 알려 줍니다. 빠진 후보지는 얼마나 아깝게 빠졌는지 순서를 매깁니다.

NEAR만큼까지 나쁜 계획을 찾습니다. 그 모두에 드는 거점은 “핵심”이며, 나머지는 다른 이유로 정할 여지가 있습니다. COMPLETE는 그런 계획이 이것뿐인지 알려 줍니다.

수요를 DRAWS번 새로 뽑아(장소마다 SPREAD까지 늘리거나 줄임) 계획을 다시 세웁니다. frequency는 거점이 얼마나 자주 선택되는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Sites of the plan</source>
        <translation>계획의 거점</translation>
    </message>
    <message>
        <source>The layer SITES of Allocate centres: its fields site_id and chosen are read.</source>
        <translation>거점 배분의 SITES 레이어입니다. site_id와 chosen 필드를 읽습니다.</translation>
    </message>
    <message>
        <source>As in the plan. Empty: as many as are chosen in it.</source>
        <translation>계획과 같게 하십시오. 비워 두면 그 계획에서 선택된 수만큼입니다.</translation>
    </message>
    <message>
        <source>For the plans that are nearly as good. Then those found so far are told, and COMPLETE is 0.</source>
        <translation>거의 같은 수준의 계획을 찾는 시간입니다. 시간이 다 되면 그때까지 찾은 것을 알려 주고 COMPLETE는 0이 됩니다.</translation>
    </message>
    <message>
        <source>How much worse still counts as nearly as good</source>
        <translation>얼마나 나빠도 거의 같은 수준으로 보는가</translation>
    </message>
    <message>
        <source>A share: 0.01 is 1 %. 0: only plans that are just as good.</source>
        <translation>비율이며 0.01이 1%입니다. 0이면 똑같이 좋은 계획만 봅니다.</translation>
    </message>
    <message>
        <source>Most plans to look for</source>
        <translation>찾을 계획의 최대 수</translation>
    </message>
    <message>
        <source>The search ends when so many were found.</source>
        <translation>이만큼 찾으면 탐색을 끝냅니다.</translation>
    </message>
    <message>
        <source>Draws of the demand</source>
        <translation>수요를 뽑는 횟수</translation>
    </message>
    <message>
        <source>How often the demand is drawn anew and the plan made again. 0: not at all.</source>
        <translation>수요를 새로 뽑아 계획을 다시 세우는 횟수입니다. 0이면 하지 않습니다.</translation>
    </message>
    <message>
        <source>Spread of the demand</source>
        <translation>수요의 변동 폭</translation>
    </message>
    <message>
        <source>0.2: each place, by itself, has between 20 % less and 20 % more, all equally likely.</source>
        <translation>0.2이면 장소마다 따로 20% 적은 값에서 20% 많은 값 사이를 고르게 뽑습니다.</translation>
    </message>
    <message>
        <source>Seconds for each draw</source>
        <translation>시행마다 쓰는 시간(초)</translation>
    </message>
    <message>
        <source>The plan of a draw is the best that is found in this time.</source>
        <translation>한 시행의 계획은 이 시간 안에 찾은 가장 좋은 계획입니다.</translation>
    </message>
    <message>
        <source>All sites, chosen and rejected, with what is said of each, styled by how firmly they belong to the plan.</source>
        <translation>선택된 곳과 빠진 곳을 포함한 모든 후보지와 그 설명이며, 계획에 얼마나 확실히 속하는지에 따라 스타일이 적용됩니다.</translation>
    </message>
    <message>
        <source>Plans that are nearly as good, this one included</source>
        <translation>이 계획을 포함한 거의 같은 수준의 계획 수</translation>
    </message>
    <message>
        <source>1 where these are all such plans</source>
        <translation>그런 계획이 이것뿐이면 1</translation>
    </message>
    <message>
        <source>Share of the draws in which exactly these sites are chosen</source>
        <translation>똑같은 거점이 선택된 시행의 비율</translation>
    </message>
    <message>
        <source>Draws that were made</source>
        <translation>실제로 한 시행 수</translation>
    </message>
    <message>
        <source>The rejected candidate that came closest</source>
        <translation>가장 아깝게 빠진 후보지</translation>
    </message>
    <message>
        <source>The sites of the plan cannot be read. Check that the file still exists.</source>
        <translation>계획의 거점을 읽을 수 없습니다. 파일이 아직 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no field “{field}”. Give the layer SITES that Allocate centres has written.</source>
        <translation>“{layer}” 레이어에 “{field}” 필드가 없습니다. 거점 배분이 만든 SITES 레이어를 지정하십시오.</translation>
    </message>
    <message>
        <source>{n} chosen sites of the plan are not among the candidates ({names}). Give the candidates and the SITE_KEY that the plan was made with.</source>
        <translation>계획에서 선택된 거점 {n}곳이 후보지에 없습니다({names}). 계획을 세울 때 쓴 후보지와 SITE_KEY를 지정하십시오.</translation>
    </message>
    <message>
        <source>{n} required or existing sites are not in the plan. Explain it with the SITE_STATUS that it was made with.</source>
        <translation>필수 또는 기존 거점 {n}곳이 계획에 없습니다. 계획을 세울 때 쓴 SITE_STATUS로 설명하십시오.</translation>
    </message>
    <message>
        <source>The plan has {n} chosen sites, but P is {p}. Leave P empty, or give the plan that was made with it.</source>
        <translation>계획에서 선택된 거점은 {n}곳인데 P는 {p}입니다. P를 비우거나 그 값으로 세운 계획을 지정하십시오.</translation>
    </message>
    <message>
        <source>With capacities, plans that are nearly as good are not looked for.</source>
        <translation>수용 능력이 있으면 거의 같은 수준의 계획을 찾지 않습니다.</translation>
    </message>
    <message>
        <source>KAPPA was found anew: {kappa:.6g}. To be sure that it is the plan&apos;s own, give that in KAPPA.</source>
        <translation>KAPPA를 새로 구했습니다. {kappa:.6g}. 계획의 값을 그대로 쓰려면 KAPPA에 입력하십시오.</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>도로</translation>
    </message>
    <message>
        <source>Lines that meet where they share a vertex, as in OpenStreetMap. Empty: straight lines.</source>
        <translation>OpenStreetMap처럼 꼭짓점을 함께 쓰는 곳에서 만나는 라인입니다. 비워 두면 직선으로 잽니다.</translation>
    </message>
    <message>
        <source>Cost in</source>
        <translation>비용의 단위</translation>
    </message>
    <message>
        <source>seconds needs SPEED_FIELD, or goes by one speed.</source>
        <translation>seconds에는 SPEED_FIELD가 필요합니다. 걸어갈 때는 한 가지 속도를 씁니다.</translation>
    </message>
    <message>
        <source>walk: one-way roads and speeds do not count, all walk at 4.8 km/h, and where SPEED_FIELD holds classes of OpenStreetMap motorways are left out. car: footways and steps are left out.</source>
        <translation>walk는 일방통행과 속도를 따지지 않고 모두 시속 4.8 km로 걸으며, SPEED_FIELD에 OpenStreetMap의 등급이 있으면 고속도로를 뺍니다. car는 보도와 계단을 뺍니다.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>to: from the demand (origin) to the site (destination). from: the other way, as help comes. round: there and back.</source>
        <translation>to는 수요(출발지)에서 후보지(도착지)로 갑니다. from은 도움이 오는 것처럼 그 반대입니다. round는 왕복입니다.</translation>
    </message>
    <message>
        <source>Field with speed or class</source>
        <translation>속도 또는 등급 필드</translation>
    </message>
    <message>
        <source>Kilometres per hour (also “30 mph”), or the class of OpenStreetMap (highway), for which usual speeds in town are taken. Speeds of 0 close a road.</source>
        <translation>시속(km/h, “30 mph”도 됨) 또는 OpenStreetMap의 등급(highway)이며, 등급에는 시내의 보통 속도를 씁니다. 속도가 0이면 그 도로를 막습니다.</translation>
    </message>
    <message>
        <source>Field with one-way</source>
        <translation>일방통행 필드</translation>
    </message>
    <message>
        <source>yes, 1, F, FT: along the line. -1, T, TF: against it. no, 0, B or empty: both ways. Other values count as both ways and are listed.</source>
        <translation>yes, 1, F, FT는 라인의 방향, -1, T, TF는 반대 방향, no, 0, B 또는 빈 값은 양방향입니다. 다른 값은 양방향으로 보고 목록에 적습니다.</translation>
    </message>
    <message>
        <source>Field with the level</source>
        <translation>높이 단계 필드</translation>
    </message>
    <message>
        <source>Bridges and tunnels: lines of different levels meet only where one of them ends (OpenStreetMap: layer).</source>
        <translation>다리와 터널입니다. 단계가 다른 라인은 그 가운데 하나가 끝나는 곳에서만 만납니다(OpenStreetMap: layer).</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>통제 구간</translation>
    </message>
    <message>
        <source>Roads that these points (within 2 m), lines or areas touch cannot be used: works, floods, markets.</source>
        <translation>이 포인트(2 m 이내), 라인 또는 폴리곤에 닿는 도로는 쓸 수 없습니다. 공사, 침수, 장터가 그 예입니다.</translation>
    </message>
    <message>
        <source>Farthest from a road, in metres</source>
        <translation>도로까지의 최대 거리(미터)</translation>
    </message>
    <message>
        <source>Places farther from any usable road are not connected, and said so. Empty: 500 m. The way to the road itself is not part of the cost.</source>
        <translation>쓸 수 있는 도로에서 이보다 먼 장소는 연결하지 않고 알려 줍니다. 비워 두면 500 m입니다. 도로까지 가는 길은 비용에 들지 않습니다.</translation>
    </message>
    <message>
        <source>Join ends of roads that are this near, in metres</source>
        <translation>이만큼 가까운 도로 끝을 이음(미터)</translation>
    </message>
    <message>
        <source>Empty: roads are joined only where they share a vertex, and gaps are listed. Do not use it to hide a bad layer.</source>
        <translation>비워 두면 꼭짓점을 함께 쓰는 곳에서만 도로를 잇고, 끊긴 곳은 목록에 적습니다. 나쁜 레이어를 감추는 데 쓰지 마십시오.</translation>
    </message>
    <message>
        <source>Leave out islands of road shorter than, in metres</source>
        <translation>이보다 짧은 외딴 도로를 뺌(미터)</translation>
    </message>
    <message>
        <source>Bits of road that hang together with nothing else, such as paths in courtyards: places near them are tied to the next road instead. Empty: all are kept, and named.</source>
        <translation>마당 안의 길처럼 다른 도로와 이어지지 않은 조각입니다. 그 근처의 장소는 다음 도로에 연결합니다. 비워 두면 모두 남기고 알려 줍니다.</translation>
    </message>
    <message>
        <source>Cut-off (metres or seconds)</source>
        <translation>최대 비용(미터 또는 초)</translation>
    </message>
    <message>
        <source>Pairs that cost more are not written. It makes large tables small and fast.</source>
        <translation>이보다 비싼 쌍은 기록하지 않습니다. 큰 표가 작고 빨라집니다.</translation>
    </message>
    <message>
        <source>Seconds by car need ROADS with SPEED_FIELD. In a straight line choose metres, or walk.</source>
        <translation>자동차의 초 단위 비용에는 ROADS와 SPEED_FIELD가 필요합니다. 직선이면 metres 또는 walk를 고르십시오.</translation>
    </message>
    <message>
        <source>The road layer cannot be read. Check that its file still exists.</source>
        <translation>도로 레이어를 읽을 수 없습니다. 파일이 아직 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Seconds by car need to know how fast: choose SPEED_FIELD with km/h or the class of the road.</source>
        <translation>자동차의 초 단위 비용에는 속도가 필요합니다. SPEED_FIELD에서 시속 또는 도로 등급 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>Roads, layer “{layer}”: {n} rows without a line were left out.</source>
        <translation>도로 레이어 “{layer}”에서 라인이 없는 행 {n}개를 제외했습니다.</translation>
    </message>
    <message>
        <source>One-way values that are not known were taken as both ways: {values}.</source>
        <translation>알 수 없는 일방통행 값을 양방향으로 보았습니다. {values}.</translation>
    </message>
    <message>
        <source>Speeds or classes that are not known were taken as 30 km/h: {values}.</source>
        <translation>알 수 없는 속도 또는 등급을 시속 30 km로 보았습니다. {values}.</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} roads cannot be used that way (speed 0, or their class).</source>
        <translation>도로 {all:,}개 가운데 {n:,}개는 이 수단으로 갈 수 없습니다(속도 0 또는 등급).</translation>
    </message>
    <message>
        <source>{n:,} roads are closed by the layer of closures.</source>
        <translation>통제 구간 레이어로 도로 {n:,}개를 막았습니다.</translation>
    </message>
    <message>
        <source>No road is left that can be used: look at SPEED_FIELD, MODE and the closures.</source>
        <translation>쓸 수 있는 도로가 남지 않았습니다. SPEED_FIELD, MODE와 통제 구간을 확인하십시오.</translation>
    </message>
    <message>
        <source>{n:,} islands of road shorter than {metres:,.0f} m were left out.</source>
        <translation>{metres:,.0f} m보다 짧은 외딴 도로 {n:,}곳을 뺐습니다.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>{what}: {n:,} of {all:,} lie farther than {metres:,.0f} m from any usable road and are not connected.</source>
        <translation>{what}: {all:,}곳 가운데 {n:,}곳이 쓸 수 있는 도로에서 {metres:,.0f} m보다 멀어 연결되지 않았습니다.</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>수요</translation>
    </message>
    <message>
        <source>The road layer has no lines.</source>
        <translation>도로 레이어에 라인이 없습니다.</translation>
    </message>
    <message>
        <source>Phased plan (which centre first, which later?)</source>
        <translation>단계별 계획(어느 거점을 먼저 여는가?)</translation>
    </message>
    <message>
        <source>location,allocation,phases,staging,multi-period,budget,opening,closing,p-median,coverage</source>
        <translation>입지,배분,단계,시기,다기간,예산,개설,폐쇄,p-median,커버</translation>
    </message>
    <message>
        <source>Decides in which phase each centre opens (and closes, if ALLOW_CLOSE), so that all phases together are served best. A table has one row per phase, in order: p (centres open in the phase), budget (what may be spent on opening in it), or both; and, if wanted, phase (its name), weight (what it counts, for example its years) and start (a date, shown in the results).

A centre that was opened stays open, unless closing is allowed; then it may close once and is not opened again. Money that a phase does not spend is lost to the next.

PRICE_OF_PHASING says how much worse all phases together are than if each had its own best plan: 0.02 is 2 %. GAP says how far at most the plan is from the best phased plan. Part of the gap of a large problem is the price of phasing itself, because the best plans of the single phases are its bound.</source>
        <translation>모든 단계를 합해 가장 잘 서비스하도록 각 거점을 어느 단계에 열지(ALLOW_CLOSE이면 닫을지) 정합니다. 표에는 단계마다 한 행이 순서대로 있으며, p(그 단계에 운영하는 거점 수), budget(그 단계의 개설 예산) 또는 둘 다 적습니다. 필요하면 phase(이름), weight(비중, 예를 들어 햇수), start(결과에 나타나는 날짜)도 적습니다.

닫기를 허용하지 않으면 한번 연 거점은 계속 운영합니다. 허용하면 한 번 닫을 수 있고 다시 열지 않습니다. 쓰지 않은 예산은 다음 단계로 넘어가지 않습니다.

PRICE_OF_PHASING은 단계마다 따로 가장 좋은 계획을 세울 때보다 전체가 얼마나 나쁜지 알려 주며, 0.02가 2%입니다. GAP은 가장 좋은 단계별 계획과의 차이가 많아야 얼마인지 알려 줍니다. 큰 문제에서는 각 단계의 최적 계획이 한계값이므로 격차의 일부가 단계화의 대가 자체입니다.</translation>
    </message>
    <message>
        <source>Table of phases</source>
        <translation>단계 표</translation>
    </message>
    <message>
        <source>One row per phase, in order, with the fields p, budget or both, and, if wanted, phase, weight and start. An empty p: as many as the budget buys; an empty budget: BUDGET, or no limit.</source>
        <translation>단계마다 한 행이 순서대로 있으며 p, budget 또는 둘 다, 필요하면 phase, weight, start 필드를 둡니다. p가 비어 있으면 예산이 되는 만큼, budget이 비어 있으면 BUDGET을 쓰거나 한도가 없습니다.</translation>
    </message>
    <message>
        <source>Centres may be closed</source>
        <translation>거점을 닫을 수 있음</translation>
    </message>
    <message>
        <source>Then existing centres may be given up too, and a phase may have fewer centres than the one before. Required ones are never closed.</source>
        <translation>이때는 기존 거점도 없앨 수 있고, 다음 단계의 거점이 앞 단계보다 적을 수 있습니다. 필수 거점은 닫지 않습니다.</translation>
    </message>
    <message>
        <source>What may be spent on opening in each phase for which the table names no budget.</source>
        <translation>표에 예산이 없는 단계에서 개설에 쓸 수 있는 금액입니다.</translation>
    </message>
    <message>
        <source>Sites by phase</source>
        <translation>단계별 거점</translation>
    </message>
    <message>
        <source>All sites with the phase in which each opens and closes, styled. opens 0: open today.</source>
        <translation>모든 후보지와 각각이 열리고 닫히는 단계이며 스타일이 적용됩니다. opens가 0이면 현재 운영 중입니다.</translation>
    </message>
    <message>
        <source>Sum over phases of weight × objective</source>
        <translation>단계별 가중치 × 목적값의 합</translation>
    </message>
    <message>
        <source>Bound on the objective</source>
        <translation>목적값의 한계값</translation>
    </message>
    <message>
        <source>Gap: how far at most from the best possible</source>
        <translation>격차: 최적해와의 차이가 많아야 얼마인지</translation>
    </message>
    <message>
        <source>Price of phasing: how much worse than each phase&apos;s own best plan</source>
        <translation>단계화의 대가: 단계마다 따로 세운 최적 계획보다 얼마나 나쁜지</translation>
    </message>
    <message>
        <source>Demand rows that nobody serves in the last phase</source>
        <translation>마지막 단계에서 서비스받지 못하는 수요 행</translation>
    </message>
    <message>
        <source>The table of phases cannot be read. Check that its file still exists.</source>
        <translation>단계 표를 읽을 수 없습니다. 파일이 아직 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The table of phases “{table}” has neither a field p (centres open in the phase) nor a field budget.</source>
        <translation>단계 표 “{table}”에 p(그 단계에 운영하는 거점 수) 필드도 budget 필드도 없습니다.</translation>
    </message>
    <message>
        <source>The model max_coverage needs a LIMIT above 0: from how far does somebody count as served?</source>
        <translation>max_coverage 모형에는 0보다 큰 LIMIT가 필요합니다. 어디까지를 서비스받는 것으로 봅니까?</translation>
    </message>
    <message>
        <source>The table of phases has no rows. Give each phase one, with its number of centres p or its budget.</source>
        <translation>단계 표에 행이 없습니다. 단계마다 거점 수 p 또는 예산을 적으십시오.</translation>
    </message>
    <message>
        <source>Phase “{phase}” has p = {p}. Centres are counted in whole numbers.</source>
        <translation>“{phase}” 단계의 p가 {p}입니다. 거점은 정수로 셉니다.</translation>
    </message>
    <message>
        <source>Some phases have the same name.</source>
        <translation>이름이 같은 단계가 있습니다.</translation>
    </message>
    <message>
        <source>Phase “{phase}”: “{value}” in the field {field} is no number.</source>
        <translation>“{phase}” 단계: {field} 필드의 “{value}” 값은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>The plan is proven: no other keeps these rules and is better.</source>
        <translation>계획이 증명되었습니다. 이 규칙을 지키면서 더 나은 계획은 없습니다.</translation>
    </message>
    <message>
        <source>The plan is not proven: it is at most {gap:.2f} % from the best possible. Part of that is the price of phasing itself (at most {most:.2f} %). A longer TIME_LIMIT, or fewer places, may close it.</source>
        <translation>계획이 증명되지 않았습니다. 최적해와의 차이는 많아야 {gap:.2f}%입니다. 그 일부는 단계화의 대가 자체입니다(많아야 {most:.2f}%). TIME_LIMIT를 늘리거나 장소를 줄이면 좁힐 수 있습니다.</translation>
    </message>
    <message>
        <source>You cancelled the search: this is the best plan found until then.</source>
        <translation>탐색을 취소했습니다. 그때까지 찾은 가장 좋은 계획입니다.</translation>
    </message>
    <message>
        <source>The search ended with its time limit.</source>
        <translation>시간 제한으로 탐색이 끝났습니다.</translation>
    </message>
    <message>
        <source>Phase “{phase}”: {weight:,.0f} of the demand, in {rows:,} places, are served by no centre.</source>
        <translation>“{phase}” 단계: 장소 {rows:,}곳의 수요 {weight:,.0f}에 서비스하는 거점이 없습니다.</translation>
    </message>
    <message>
        <source>Phase “{phase}” has {n} of its {p} centres: the money buys no more, or no more would help.</source>
        <translation>“{phase}” 단계에는 거점 {p}곳 가운데 {n}곳만 있습니다. 예산이 더 되지 않거나 더 열어도 도움이 되지 않습니다.</translation>
    </message>
    <message>
        <source>Phasing costs much here. Look at the phases with the highest price in the table: more centres or money early, or leave to close, lower it.</source>
        <translation>여기서는 단계화의 대가가 큽니다. 표에서 대가가 가장 큰 단계를 보십시오. 초기에 거점이나 예산을 늘리거나 닫기를 허용하면 줄어듭니다.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>서비스 범위 안</translation>
    </message>
    <message>
        <source>Mean way ({unit})</source>
        <translation>평균 길({unit})</translation>
    </message>
    <message>
        <source>Phased plan</source>
        <translation>단계별 계획</translation>
    </message>
    <message>
        <source>Which centre first, which later?</source>
        <translation>어느 거점이 먼저이고 어느 거점이 나중인가?</translation>
    </message>
    <message>
        <source>Map of the sites by phase</source>
        <translation>단계별 거점 지도</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>지출</translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>단독 최적</translation>
    </message>
    <message>
        <source>Price of phasing</source>
        <translation>단계화의 대가</translation>
    </message>
    <message>
        <source>Objective (sum over phases)</source>
        <translation>목적값(단계의 합)</translation>
    </message>
    <message>
        <source>At most from the best possible</source>
        <translation>최적해와의 최대 차이</translation>
    </message>
    <message>
        <source>Price of phasing, at most</source>
        <translation>단계화의 대가, 많아야</translation>
    </message>
    <message>
        <source>Method: all phases planned together (multi-period location, Van Roy &amp; Erlenkotter 1982), by exchanges between sites and phases, and an integer program where it is small enough; bound from the best plans of the single phases.</source>
        <translation>방법: 모든 단계를 함께 계획함(다기간 입지, Van Roy &amp; Erlenkotter 1982). 거점과 단계 사이의 교환, 작은 문제에서는 정수 계획. 한계값은 각 단계의 최적 계획에서 구함.</translation>
    </message>
    <message>
        <source>{n} centres open over {phases} phases, and phasing costs nothing: each phase has its own best plan.</source>
        <translation>{phases}단계에 걸쳐 거점 {n}곳을 열며, 단계화의 대가가 없습니다. 단계마다 그 단계의 최적 계획입니다.</translation>
    </message>
    <message>
        <source>{n} centres open over {phases} phases; building one on the other costs {price:.1f} % against the best plan of each phase.</source>
        <translation>{phases}단계에 걸쳐 거점 {n}곳을 엽니다. 앞 단계 위에 쌓느라 단계별 최적 계획보다 {price:.1f}% 나쁩니다.</translation>
    </message>
    <message>
        <source>open {sites}</source>
        <translation>개설: {sites}</translation>
    </message>
    <message>
        <source>close {sites}</source>
        <translation>폐쇄: {sites}</translation>
    </message>
    <message>
        <source>Phase “{phase}”: {steps}.</source>
        <translation>“{phase}” 단계: {steps}.</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>변화 없음</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>선택되지 않음</translation>
    </message>
    <message>
        <source>Trade-off curve (how many centres do we need?)</source>
        <translation>거점 수 곡선(거점이 몇 곳 필요한가?)</translation>
    </message>
    <message>
        <source>how many,number of facilities,elbow,knee,marginal,cost curve,coverage curve</source>
        <translation>몇 곳,시설 수,팔꿈치,무릎점,한계 효과,비용 곡선,커버 곡선</translation>
    </message>
    <message>
        <source>Finds the best plan for each number of centres from P_MIN to P_MAX, and draws what one more brings: the value of each plan, how far from the best possible it can be, and the knee, beyond which more centres help clearly less. Then take Allocate centres with the number you decide on.</source>
        <translation>P_MIN에서 P_MAX까지 거점 수마다 가장 좋은 계획을 찾고, 한 곳 더 늘릴 때 얻는 것을 그립니다. 각 계획의 값, 최적해와의 차이, 그리고 그 뒤로는 더 늘려도 도움이 뚜렷이 줄어드는 무릎점을 보여 줍니다. 그다음 정한 수로 거점 배분을 실행하십시오.</translation>
    </message>
    <message>
        <source>Fewest centres</source>
        <translation>가장 적은 거점 수</translation>
    </message>
    <message>
        <source>Most centres</source>
        <translation>가장 많은 거점 수</translation>
    </message>
    <message>
        <source>Centres of the plan in all, existing and required ones included.</source>
        <translation>기존 거점과 필수 거점을 포함한 계획의 전체 거점 수입니다.</translation>
    </message>
    <message>
        <source>Trade-off curve</source>
        <translation>거점 수 곡선</translation>
    </message>
    <message>
        <source>One line per number of centres: value, bound, gap, and what the last centre brought.</source>
        <translation>거점 수마다 한 행이며 값, 한계값, 격차, 마지막 거점이 더한 것이 있습니다.</translation>
    </message>
    <message>
        <source>Centres at the knee of the curve</source>
        <translation>곡선 무릎점의 거점 수</translation>
    </message>
    <message>
        <source>P_MAX ({high}) is less than P_MIN ({low}).</source>
        <translation>P_MAX({high})가 P_MIN({low})보다 작습니다.</translation>
    </message>
    <message>
        <source>You cancelled: the curve ends at {p} centres.</source>
        <translation>취소했습니다. 곡선은 거점 {p}곳에서 끝납니다.</translation>
    </message>
    <message>
        <source>The time limit ended some searches before a plan was proven; the gaps say how far from the best possible those can be.</source>
        <translation>일부 탐색은 계획이 증명되기 전에 시간 제한으로 끝났습니다. 격차는 최적해와의 차이가 많아야 얼마인지 알려 줍니다.</translation>
    </message>
    <message>
        <source>{p} centres</source>
        <translation>거점 {p}곳</translation>
    </message>
    <message>
        <source>the knee</source>
        <translation>무릎점</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>증명됨</translation>
    </message>
    <message>
        <source>The curve has no clear knee: each further centre helps about as much as the one before.</source>
        <translation>곡선에 뚜렷한 무릎점이 없습니다. 한 곳 더할 때마다 앞의 것과 비슷하게 도움이 됩니다.</translation>
    </message>
    <message>
        <source>Up to {p} centres each further one helps much; beyond, clearly less. With {p}: {value}.</source>
        <translation>거점 {p}곳까지는 한 곳 더할 때마다 크게 도움이 되고, 그 뒤로는 뚜렷이 줄어듭니다. {p}곳일 때 {value}.</translation>
    </message>
    <message>
        <source>How many centres do we need?</source>
        <translation>거점이 몇 곳 필요한가?</translation>
    </message>
    <message>
        <source>Curve of the value of the best plan over the number of centres; the same figures are in the table</source>
        <translation>거점 수에 따른 가장 좋은 계획의 값을 나타낸 곡선. 같은 수치가 표에 있음</translation>
    </message>
    <message>
        <source>What the last one brought</source>
        <translation>마지막 거점이 더한 것</translation>
    </message>
    <message>
        <source>Method: each number of centres solved with a bound; the knee is the point farthest from the straight line between the ends (Satopää et al. 2011). It is a hint, not a decision.</source>
        <translation>방법: 거점 수마다 한계값과 함께 풉니다. 무릎점은 양 끝을 잇는 직선에서 가장 먼 점입니다(Satopää et al. 2011). 결정이 아니라 참고입니다.</translation>
    </message>
    <message>
        <source>People within the limit</source>
        <translation>한도 안의 사람</translation>
    </message>
    <message>
        <source>Longest way ({unit})</source>
        <translation>가장 먼 길({unit})</translation>
    </message>
    <message>
        <source>EDE ({unit})</source>
        <translation>EDE({unit})</translation>
    </message>
    <message>
        <source>Mean way per person ({unit})</source>
        <translation>1인당 평균 길({unit})</translation>
    </message>
    <message>
        <source>knee: {p}</source>
        <translation>무릎점: {p}</translation>
    </message>
    <message>
        <source>Number of centres</source>
        <translation>거점 수</translation>
    </message>
    <message>
        <source>Travel costs (how far is it, and are the roads right?)</source>
        <translation>이동 비용(얼마나 멀고, 도로는 믿을 만한가?)</translation>
    </message>
    <message>
        <source>od matrix,origin destination,network,shortest path,isochrone,walking,driving,distance matrix</source>
        <translation>od 행렬,출발지 도착지,네트워크,최단 경로,등시간선,도보,자동차,거리 행렬</translation>
    </message>
    <message>
        <source>Makes a table of what it costs to get from each origin to each destination: metres or seconds, along roads or in a straight line. Only pairs that can be reached are written; how many each origin reaches, and why one reaches none, is in the second output.

The report says first whether the roads can be trusted: how far places are from them, islands of the network, one-way roads that lead into a trap, and gaps that look like slips of the hand.</source>
        <translation>각 출발지에서 각 도착지까지의 비용(미터 또는 초)을 도로를 따라 또는 직선으로 재어 표로 만듭니다. 닿을 수 있는 쌍만 기록하며, 각 출발지가 몇 곳에 닿는지와 닿지 못하는 이유는 두 번째 산출물에 있습니다.

보고서는 먼저 도로를 믿을 수 있는지 알려 줍니다. 장소가 도로에서 얼마나 먼지, 외딴 도로망, 빠져나올 수 없는 일방통행, 실수로 끊긴 듯한 곳을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>출발지</translation>
    </message>
    <message>
        <source>Where ways begin: homes, blocks, neighbourhoods. Areas count at their centre.</source>
        <translation>길이 시작하는 곳입니다. 집, 블록, 동네이며 폴리곤은 중심점으로 계산합니다.</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>도착지</translation>
    </message>
    <message>
        <source>Where ways lead: sites, centres, stops. Areas count at their centre.</source>
        <translation>길이 향하는 곳입니다. 후보지, 거점, 정류장이며 폴리곤은 중심점으로 계산합니다.</translation>
    </message>
    <message>
        <source>Field that names them</source>
        <translation>이름 필드</translation>
    </message>
    <message>
        <source>Written to the table. Empty: the feature ids.</source>
        <translation>표에 기록됩니다. 비워 두면 피처 ID를 씁니다.</translation>
    </message>
    <message>
        <source>Field with the people at the origins</source>
        <translation>출발지의 인구 필드</translation>
    </message>
    <message>
        <source>For the report: how many people cannot reach any destination.</source>
        <translation>보고서에서 어느 도착지에도 닿지 못하는 사람이 몇 명인지 알려 주는 데 씁니다.</translation>
    </message>
    <message>
        <source>Travel costs</source>
        <translation>이동 비용</translation>
    </message>
    <message>
        <source>One line per pair that can be reached: origin_id, dest_id, cost.</source>
        <translation>닿을 수 있는 쌍마다 한 행이며 origin_id, dest_id, cost가 있습니다.</translation>
    </message>
    <message>
        <source>Origins with what they reach</source>
        <translation>출발지와 닿는 곳</translation>
    </message>
    <message>
        <source>How far each origin is from the road (snap_m), on which island of the network (component, 0 is the largest), how many destinations it reaches, and its status.</source>
        <translation>각 출발지가 도로에서 얼마나 먼지(snap_m), 어느 외딴 도로망에 있는지(component, 0이 가장 큼), 도착지 몇 곳에 닿는지, 그 상태입니다.</translation>
    </message>
    <message>
        <source>Pairs written</source>
        <translation>기록한 쌍</translation>
    </message>
    <message>
        <source>Origins that reach no destination</source>
        <translation>어느 도착지에도 닿지 못하는 출발지</translation>
    </message>
    <message>
        <source>Islands of the network</source>
        <translation>외딴 도로망의 수</translation>
    </message>
    <message>
        <source>Probable gaps in the roads</source>
        <translation>끊긴 듯한 도로</translation>
    </message>
    <message>
        <source>Junctions behind one-way traps</source>
        <translation>일방통행에 갇힌 교차점</translation>
    </message>
    <message>
        <source>People at origins that reach no destination</source>
        <translation>어느 도착지에도 닿지 못하는 출발지의 인구</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} origins reach no destination.</source>
        <translation>출발지 {all:,}곳 가운데 {n:,}곳이 어느 도착지에도 닿지 못합니다.</translation>
    </message>
    <message>
        <source>The roads fall into {n:,} islands that are not joined; outside the largest lie {share:.1%} of their length.</source>
        <translation>도로가 서로 이어지지 않은 {n:,}개의 망으로 나뉩니다. 가장 큰 망 밖에 전체 길이의 {share:.1%}가 있습니다.</translation>
    </message>
    <message>
        <source>{n:,} dead ends stop within 5 m of another road without meeting it, probably by a slip of the hand. The first at x {x:.1f}, y {y:.1f}.</source>
        <translation>막다른 끝 {n:,}곳이 다른 도로와 만나지 않고 5 m 안에서 멈춥니다. 실수로 끊긴 듯합니다. 첫 번째는 x {x:.1f}, y {y:.1f}입니다.</translation>
    </message>
    <message>
        <source>{n:,} junctions can be driven into but not out of: one-way roads lead into a trap.</source>
        <translation>교차점 {n:,}곳은 들어갈 수는 있으나 나올 수 없습니다. 일방통행이 막다른 곳으로 이어집니다.</translation>
    </message>
    <message>
        <source>{n:,} junctions can be left but not reached: one-way roads lead only away.</source>
        <translation>교차점 {n:,}곳은 나올 수는 있으나 들어갈 수 없습니다. 일방통행이 밖으로만 나갑니다.</translation>
    </message>
    <message>
        <source>Reaches destinations</source>
        <translation>도착지에 닿음</translation>
    </message>
    <message>
        <source>On an island of the road network</source>
        <translation>외딴 도로망에 있음</translation>
    </message>
    <message>
        <source>Reaches none: too far from a road, or all beyond the cut-off</source>
        <translation>닿지 못함: 도로에서 너무 멀거나 모두 최대 비용을 넘음</translation>
    </message>
    <message>
        <source>Nearest destination, median</source>
        <translation>가장 가까운 도착지, 중앙값</translation>
    </message>
    <message>
        <source>Nearest destination, farthest origin</source>
        <translation>가장 가까운 도착지, 가장 먼 출발지</translation>
    </message>
    <message>
        <source>Origins to the road</source>
        <translation>출발지에서 도로까지</translation>
    </message>
    <message>
        <source>Destinations to the road</source>
        <translation>도착지에서 도로까지</translation>
    </message>
    <message>
        <source>median {median:,.0f} m, largest {largest:,.0f} m</source>
        <translation>중앙값 {median:,.0f} m, 최대 {largest:,.0f} m</translation>
    </message>
    <message>
        <source>Edges of the network</source>
        <translation>도로망의 구간 수</translation>
    </message>
    <message>
        <source>Length of roads</source>
        <translation>도로 길이</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>외딴 도로망</translation>
    </message>
    <message>
        <source>Length outside the largest island</source>
        <translation>가장 큰 망 밖의 길이</translation>
    </message>
    <message>
        <source>Probable gaps</source>
        <translation>끊긴 듯한 곳</translation>
    </message>
    <message>
        <source>How far is it, and can the roads be trusted?</source>
        <translation>얼마나 멀고, 도로는 믿을 만한가?</translation>
    </message>
    <message>
        <source>Map of origins by what they reach</source>
        <translation>닿는 곳에 따른 출발지 지도</translation>
    </message>
    <message>
        <source>Method: places tied to the nearest point of the nearest usable edge; shortest paths after Dijkstra (1959). The way from a place to the road is not part of the cost.</source>
        <translation>방법: 장소를 쓸 수 있는 가장 가까운 구간의 가장 가까운 점에 연결하고 최단 경로(Dijkstra 1959)를 구합니다. 장소에서 도로까지의 길은 비용에 들지 않습니다.</translation>
    </message>
    <message>
        <source>All {n:,} origins reach a destination, and nothing odd was found in the roads.</source>
        <translation>출발지 {n:,}곳이 모두 도착지에 닿으며, 도로에서 이상한 점을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>All {n:,} origins reach a destination, but look at the roads first: see below.</source>
        <translation>출발지 {n:,}곳이 모두 도착지에 닿지만, 먼저 도로를 확인하십시오. 아래를 보십시오.</translation>
    </message>
    <message>
        <source>{unreached:,} of {n:,} origins reach no destination. Look at the roads first: see below.</source>
        <translation>출발지 {n:,}곳 가운데 {unreached:,}곳이 어느 도착지에도 닿지 못합니다. 먼저 도로를 확인하십시오. 아래를 보십시오.</translation>
    </message>
    <message>
        <source>“{method}” is no method of accessibility. Choose one of {methods}.</source>
        <translation>“{method}” 방법은 접근성에 쓸 수 없습니다. {methods} 가운데 하나를 고르십시오.</translation>
    </message>
    <message>
        <source>The limit must be above 0, not {limit}.</source>
        <translation>한도는 0보다 커야 합니다(입력값 {limit}).</translation>
    </message>
    <message>
        <source>This method needs a limit: how far at most people go to a centre.</source>
        <translation>이 방법에는 한도가 필요합니다. 사람들이 거점까지 가는 가장 먼 거리를 지정하십시오.</translation>
    </message>
    <message>
        <source>The power of the gravity model and its least cost must be above 0.</source>
        <translation>중력 모형의 지수와 최소 비용은 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>Some weights of the demand are missing, not finite or negative.</source>
        <translation>수요의 가중치 가운데 없거나 무한하거나 음수인 것이 있습니다.</translation>
    </message>
    <message>
        <source>Some capacities are missing, not finite or negative.</source>
        <translation>수용 능력 가운데 없거나 무한하거나 음수인 것이 있습니다.</translation>
    </message>
    <message>
        <source>Some costs are missing or negative. A way costs 0 or more; leave out the pairs that have no way.</source>
        <translation>비용 가운데 없거나 음수인 것이 있습니다. 비용은 0 이상이어야 하며, 길이 없는 쌍은 빼십시오.</translation>
    </message>
    <message>
        <source>{n} places and {m} centres make too many pairs. Set a limit beyond which nobody goes.</source>
        <translation>장소 {n}곳과 거점 {m}곳은 쌍이 너무 많습니다. 아무도 넘지 않는 한도를 정하십시오.</translation>
    </message>
    <message>
        <source>Within {limit} m there are too many pairs of places and centres. Lower the limit, or aggregate the places.</source>
        <translation>{limit} m 안에 장소와 거점의 쌍이 너무 많습니다. 한도를 줄이거나 장소를 합치십시오.</translation>
    </message>
    <message>
        <source>The cheapest site costs {cost} to open, more than the budget of {budget}. Raise the budget.</source>
        <translation>가장 싼 후보지의 개설 비용({cost})도 예산({budget})보다 많습니다. 예산을 늘리십시오.</translation>
    </message>
    <message>
        <source>{n} places and {m} sites are too many for capacities: at most {most} pairs. Aggregate the places or take fewer candidates.</source>
        <translation>수용 능력을 다루기에는 장소 {n}곳과 후보지 {m}곳이 너무 많습니다. 많아야 {most}쌍입니다. 장소를 합치거나 후보지를 줄이십시오.</translation>
    </message>
    <message>
        <source>No plan was found in which {p} centres serve everybody within their capacities. Choose more centres, allow places to be shared out, or give it more time.</source>
        <translation>거점 {p}곳이 수용 능력 안에서 모두에게 서비스하는 계획을 찾지 못했습니다. 거점을 늘리거나, 장소를 나눌 수 있게 하거나, 시간을 더 주십시오.</translation>
    </message>
    <message>
        <source>{n} capacities are missing or negative. Give each site a capacity of 0 or more.</source>
        <translation>수용 능력 {n}개가 없거나 음수입니다. 후보지마다 0 이상의 값을 입력하십시오.</translation>
    </message>
    <message>
        <source>The {p} largest sites together can serve {room}, but {needed} are to be served: {missing} too few. Choose more centres or larger ones.</source>
        <translation>가장 큰 후보지 {p}곳을 합해도 {room}만큼 서비스할 수 있는데 필요한 것은 {needed}입니다. {missing}만큼 모자랍니다. 거점을 늘리거나 더 큰 곳을 쓰십시오.</translation>
    </message>
    <message>
        <source>KAPPA must be above 0, not {kappa}: a cost is a burden, so those who bear more count more.</source>
        <translation>KAPPA는 0보다 커야 합니다(입력값 {kappa}). 비용은 부담이므로 더 많이 지는 사람을 더 크게 셉니다.</translation>
    </message>
    <message>
        <source>EPSILON, the aversion to inequality, must be above 0, not {epsilon}. Usual are 0.5 to 2.</source>
        <translation>불평등 회피 정도인 EPSILON은 0보다 커야 합니다(입력값 {epsilon}). 보통 0.5에서 2 사이입니다.</translation>
    </message>
    <message>
        <source>Everybody is where a site is, or nobody can be reached: there is no cost to share out.</source>
        <translation>모두가 후보지와 같은 자리에 있거나 아무도 닿지 못합니다. 나눌 비용이 없습니다.</translation>
    </message>
    <message>
        <source>Draws must be 0 or more, and their spread between 0 and 1.</source>
        <translation>시행 횟수는 0 이상, 변동 폭은 0과 1 사이여야 합니다.</translation>
    </message>
    <message>
        <source>No site is chosen in the plan to be explained. Its field “chosen” must be 1 for the sites of the plan.</source>
        <translation>설명할 계획에서 선택된 거점이 없습니다. 계획의 거점은 “chosen” 필드가 1이어야 합니다.</translation>
    </message>
    <message>
        <source>A site of the plan is not among the {m} candidate sites.</source>
        <translation>계획의 거점 가운데 후보지 {m}곳에 없는 것이 있습니다.</translation>
    </message>
    <message>
        <source>{n} sites of the plan are forbidden ones. Explain the plan with the site status it was made with.</source>
        <translation>계획의 거점 {n}곳이 제외된 곳입니다. 계획을 세울 때 쓴 후보지 상태로 설명하십시오.</translation>
    </message>
    <message>
        <source>The sites of the plan cannot hold the demand. Explain the plan with the capacities it was made with.</source>
        <translation>계획의 거점이 수요를 감당하지 못합니다. 계획을 세울 때 쓴 수용 능력으로 설명하십시오.</translation>
    </message>
    <message>
        <source>There is no model “{model}”. Choose one of: {models}.</source>
        <translation>“{model}” 모형은 없습니다. {models} 가운데 하나를 고르십시오.</translation>
    </message>
    <message>
        <source>A budget needs to know what opening each site costs: choose the field in OPENING_COST.</source>
        <translation>예산을 쓰려면 각 후보지의 개설 비용을 알아야 합니다. OPENING_COST에서 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>A budget is kept by the models p_median and max_coverage; set_cover finds the cheapest cover by itself. With {model}, leave BUDGET empty.</source>
        <translation>예산은 p_median과 max_coverage 모형이 지킵니다. set_cover는 스스로 가장 싼 커버를 찾습니다. {model}에서는 BUDGET을 비워 두십시오.</translation>
    </message>
    <message>
        <source>The model capacitated needs to know how many each site can serve: choose the field in CAPACITY.</source>
        <translation>capacitated 모형에는 각 후보지가 서비스할 수 있는 수가 필요합니다. CAPACITY에서 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>The model {model} needs a LIMIT above 0: from how far does somebody count as served?</source>
        <translation>{model} 모형에는 0보다 큰 LIMIT가 필요합니다. 어디까지를 서비스받는 것으로 봅니까?</translation>
    </message>
    <message>
        <source>The model {model} needs P: how many centres the plan has in all, existing ones included.</source>
        <translation>{model} 모형에는 P, 곧 기존 거점을 포함한 계획의 전체 거점 수가 필요합니다.</translation>
    </message>
    <message>
        <source>{p} sites cannot reach all demand: parts of it are cut off from each other. Choose more sites, or look at what is unreachable in travel costs.</source>
        <translation>후보지 {p}곳으로는 모든 수요에 닿을 수 없습니다. 수요의 일부가 서로 끊겨 있습니다. 거점을 늘리거나 이동 비용에서 닿지 못하는 곳을 확인하십시오.</translation>
    </message>
    <message>
        <source>No plan keeps all rules: within the numbers and budgets of the phases, the required centres cannot be open in the last one. Raise a budget or a number, or require fewer.</source>
        <translation>모든 규칙을 지키는 계획이 없습니다. 단계별 수와 예산 안에서는 마지막 단계에 필수 거점을 모두 운영할 수 없습니다. 예산이나 수를 늘리거나 필수 거점을 줄이십시오.</translation>
    </message>
    <message>
        <source>There are no phases. Give each a row with its number of centres or its budget.</source>
        <translation>단계가 없습니다. 단계마다 거점 수 또는 예산을 적은 행을 만드십시오.</translation>
    </message>
    <message>
        <source>Some phases have a budget, but no opening cost is given. Choose the field with what opening each site costs.</source>
        <translation>예산이 있는 단계가 있지만 개설 비용이 없습니다. 후보지마다 개설 비용이 든 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>Phase “{phase}” has {after} centres, fewer than the {before} before it. Allow closing, or raise its number.</source>
        <translation>“{phase}” 단계의 거점이 {after}곳으로 앞 단계의 {before}곳보다 적습니다. 닫기를 허용하거나 수를 늘리십시오.</translation>
    </message>
    <message>
        <source>Phase “{phase}” has neither a number of centres nor a budget. Give it one of them, or both.</source>
        <translation>“{phase}” 단계에 거점 수도 예산도 없습니다. 하나 또는 둘 다 입력하십시오.</translation>
    </message>
    <message>
        <source>Phase “{phase}” has {p} centres. At least one must be open.</source>
        <translation>“{phase}” 단계의 거점이 {p}곳입니다. 적어도 한 곳은 운영해야 합니다.</translation>
    </message>
    <message>
        <source>The budget of phase “{phase}” is {budget}. It must be 0 or more.</source>
        <translation>“{phase}” 단계의 예산이 {budget}입니다. 0 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>The weight of phase “{phase}” is {weight}. It must be above 0.</source>
        <translation>“{phase}” 단계의 가중치가 {weight}입니다. 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>Phase “{phase}” asks for {p} centres, but there are only {m} sites to choose from. Choose at most {m}.</source>
        <translation>“{phase}” 단계는 거점 {p}곳을 요구하지만 고를 수 있는 후보지는 {m}곳뿐입니다. 많아야 {m}곳을 고르십시오.</translation>
    </message>
    <message>
        <source>Phase “{phase}” has {p} centres, but {kept} are open today and stay. Raise its number, or allow closing.</source>
        <translation>“{phase}” 단계의 거점은 {p}곳인데 현재 운영 중이며 남는 거점이 {kept}곳입니다. 수를 늘리거나 닫기를 허용하십시오.</translation>
    </message>
    <message>
        <source>The last phase has {p} centres, but {kept} are required or stay open. Raise its number, or require fewer.</source>
        <translation>마지막 단계의 거점은 {p}곳인데 필수이거나 계속 운영하는 거점이 {kept}곳입니다. 수를 늘리거나 필수 거점을 줄이십시오.</translation>
    </message>
    <message>
        <source>Phases can be planned together for p_median and max_coverage, not for {model}. Plan its phases one by one instead: what one phase opens is an existing site of the next.</source>
        <translation>여러 단계를 함께 계획할 수 있는 모형은 p_median과 max_coverage뿐입니다(지정한 모형: {model}). 단계를 하나씩 계획하고, 한 단계에서 연 거점을 다음 단계의 기존 거점으로 쓰십시오.</translation>
    </message>
    <message>
        <source>Maximal coverage needs a limit: how far at most a centre may be.</source>
        <translation>최대 커버에는 한도가 필요합니다. 거점이 가장 멀어야 얼마인지 지정하십시오.</translation>
    </message>
    <message>
        <source>No demand lies within {limit} of any site that may be chosen. Raise the limit or add candidates.</source>
        <translation>고를 수 있는 후보지에서 {limit} 안에 있는 수요가 없습니다. 한도를 늘리거나 후보지를 더하십시오.</translation>
    </message>
    <message>
        <source>There are {m} candidate sites, but {given} opening costs.</source>
        <translation>후보지는 {m}곳인데 개설 비용은 {given}개입니다.</translation>
    </message>
    <message>
        <source>{n} opening costs are missing or negative. Give each site a cost of 0 or more.</source>
        <translation>개설 비용 {n}개가 없거나 음수입니다. 후보지마다 0 이상의 비용을 입력하십시오.</translation>
    </message>
    <message>
        <source>The required sites alone cost {cost}, more than the budget of {budget}. Raise the budget or require fewer.</source>
        <translation>필수 거점만으로도 비용이 {cost}이어서 예산 {budget}보다 많습니다. 예산을 늘리거나 필수 거점을 줄이십시오.</translation>
    </message>
    <message>
        <source>set_cover finds the number of centres by itself; a curve needs one of the other models.</source>
        <translation>set_cover는 거점 수를 스스로 찾습니다. 곡선에는 다른 모형을 쓰십시오.</translation>
    </message>
    <message>
        <source>There is no number of centres between {low} and {high}: {must} must be in every plan, and {m} may be chosen in all.</source>
        <translation>거점 수 {low}~{high} 안에서는 가능한 계획이 없습니다. 모든 계획에 {must}곳이 들어가야 하고, 고를 수 있는 곳은 모두 {m}곳입니다.</translation>
    </message>
    <message>
        <source>An overlap of {share} % cannot be flown. Give 0 to 95 %.</source>
        <translation>중복도 {share}%로는 비행할 수 없습니다. 0에서 95% 사이로 입력하십시오.</translation>
    </message>
    <message>
        <source>The camera is not complete: sensor, focal length and image size must be above 0.</source>
        <translation>카메라 정보가 완전하지 않습니다. 센서, 초점 거리, 영상 크기는 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>A sensor of {w} × {h} mm cannot be: the largest that fly are about 54 × 40 mm. Are these pixels?</source>
        <translation>{w} × {h} mm 센서는 있을 수 없습니다. 드론에 싣는 가장 큰 센서가 약 54 × 40 mm입니다. 픽셀 수를 적지 않았습니까?</translation>
    </message>
    <message>
        <source>A focal length of {focal} mm cannot be. Give the real one, not the 35 mm equivalent.</source>
        <translation>초점 거리 {focal} mm는 있을 수 없습니다. 35 mm 환산값이 아니라 실제 값을 입력하십시오.</translation>
    </message>
    <message>
        <source>Pixels of {pitch} µm cannot be: sensor size and image size do not belong to one camera. Check both.</source>
        <translation>픽셀 크기 {pitch} µm는 있을 수 없습니다. 센서 크기와 영상 크기가 한 카메라의 것이 아닙니다. 둘 다 확인하십시오.</translation>
    </message>
    <message>
        <source>The pixels would be {w} × {h} µm, far from square: width and height of the sensor or of the image are mixed up.</source>
        <translation>픽셀이 {w} × {h} µm로 정사각형과 거리가 멉니다. 센서 또는 영상의 가로와 세로가 뒤바뀌었습니다.</translation>
    </message>
    <message>
        <source>The area would need {n} lines {spacing} m apart; at most {most} are planned. Fly higher, overlap less, or take a smaller area.</source>
        <translation>이 지역에는 {spacing} m 간격의 비행 코스 {n}개가 필요합니다. 많아야 {most}개까지 계획합니다. 더 높이 날거나, 중복도를 줄이거나, 지역을 줄이십시오.</translation>
    </message>
    <message>
        <source>The file holds no route, track or waypoints. Is it a GPX file?</source>
        <translation>파일에 경로, 궤적, 웨이포인트가 없습니다. GPX 파일입니까?</translation>
    </message>
    <message>
        <source>Point {n}: “{word}” is no number.</source>
        <translation>{n}번째 지점: “{word}” 값은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>The file has {size} MB; a mission file has at most {most} MB. Is it the right file?</source>
        <translation>파일이 {size} MB입니다. 임무 파일은 많아야 {most} MB입니다. 맞는 파일입니까?</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8 (byte {place}). Is it the right file?</source>
        <translation>파일이 UTF-8 텍스트가 아닙니다(바이트 {place}). 맞는 파일입니까?</translation>
    </message>
    <message>
        <source>The file nests elements more than {most} deep; no mission does.</source>
        <translation>파일의 요소가 {most}단계보다 깊게 겹칩니다. 그런 임무는 없습니다.</translation>
    </message>
    <message>
        <source>The file declares a document type or entities, which no mission file needs; it was not read.</source>
        <translation>파일에 문서 유형 또는 엔티티 선언이 있습니다. 임무 파일에는 필요 없으므로 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The file is no well-formed XML: line {line}, column {column}.</source>
        <translation>파일이 올바른 XML이 아닙니다. {line}행 {column}열.</translation>
    </message>
    <message>
        <source>The archive holds {n} files; a mission has a handful. It was not read.</source>
        <translation>압축 파일에 파일이 {n}개 있습니다. 임무에는 몇 개면 됩니다. 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The archive holds a path that leads out of it (“{name}”). It was not read.</source>
        <translation>압축 파일에 밖으로 나가는 경로가 있습니다(“{name}”). 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The file is no readable archive (kmz). Was it copied completely?</source>
        <translation>읽을 수 있는 압축 파일(kmz)이 아닙니다. 끝까지 복사되었습니까?</translation>
    </message>
    <message>
        <source>“{name}” in the archive swells to more than {most} MB. It was not read.</source>
        <translation>압축 파일 안의 “{name}” 파일이 {most} MB보다 크게 풀립니다. 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The mission has no waypoints.</source>
        <translation>임무에 웨이포인트가 없습니다.</translation>
    </message>
    <message>
        <source>The mission has {n} waypoints; at most {most} are handled.</source>
        <translation>임무에 웨이포인트가 {n}개 있습니다. 많아야 {most}개까지 다룹니다.</translation>
    </message>
    <message>
        <source>The place of take-off is missing or not on the globe (latitude {lat}, longitude {lon}).</source>
        <translation>이륙 지점이 없거나 지구 위에 없습니다(위도 {lat}, 경도 {lon}).</translation>
    </message>
    <message>
        <source>Waypoint {n} lies at latitude {lat}, longitude {lon}: that is not on the globe.</source>
        <translation>{n}번 웨이포인트가 위도 {lat}, 경도 {lon}에 있습니다. 지구 위의 좌표가 아닙니다.</translation>
    </message>
    <message>
        <source>Waypoint {n} has the height {alt} m, which cannot be.</source>
        <translation>{n}번 웨이포인트의 고도 {alt} m는 있을 수 없습니다.</translation>
    </message>
    <message>
        <source>Waypoint {n} ({action}) needs metres between photos, or seconds to stay, above 0.</source>
        <translation>{n}번 웨이포인트({action})에는 0보다 큰 촬영 간격(m) 또는 머무는 시간(초)이 필요합니다.</translation>
    </message>
    <message>
        <source>Waypoint {n} has the speed {speed} m/s. A speed is above 0.</source>
        <translation>{n}번 웨이포인트의 속도가 {speed} m/s입니다. 속도는 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>The archive holds no {name}. Is it a mission?</source>
        <translation>압축 파일에 {name} 파일이 없습니다. 임무 파일입니까?</translation>
    </message>
    <message>
        <source>The file holds neither points nor a line to fly along.</source>
        <translation>파일에 포인트도 따라갈 라인도 없습니다.</translation>
    </message>
    <message>
        <source>The file names an action that is not known: “{word}”.</source>
        <translation>파일에 알 수 없는 동작 “{word}” 항목이 있습니다.</translation>
    </message>
    <message>
        <source>“{word}” is no place: longitude, latitude and height are expected.</source>
        <translation>“{word}” 값은 위치가 아닙니다. 경도, 위도, 고도가 필요합니다.</translation>
    </message>
    <message>
        <source>A place in the file has no coordinates.</source>
        <translation>파일의 한 위치에 좌표가 없습니다.</translation>
    </message>
    <message>
        <source>“{word}” at “{where}” is no number.</source>
        <translation>“{where}” 위치의 “{word}” 값은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>Litchi knows heights above take-off or above the ground, not above sea level.</source>
        <translation>Litchi는 이륙 지점 또는 지면 기준 고도만 알며 해발 고도는 모릅니다.</translation>
    </message>
    <message>
        <source>Litchi cannot switch a sprayer. Export this flight as .plan or WPL.</source>
        <translation>Litchi로는 살포기를 켜고 끌 수 없습니다. 이 비행은 .plan 또는 WPL로 내보내십시오.</translation>
    </message>
    <message>
        <source>The file has no column “{name}”. Is it a mission of Litchi?</source>
        <translation>파일에 “{name}” 열이 없습니다. Litchi 임무입니까?</translation>
    </message>
    <message>
        <source>Line {line} has {n} values; the header names {most} columns.</source>
        <translation>{line}행에 값이 {n}개 있습니다. 머리행의 열은 {most}개입니다.</translation>
    </message>
    <message>
        <source>The waypoints of the file have different altitude modes, which cannot be flown as one mission here.</source>
        <translation>파일의 웨이포인트마다 고도 기준이 달라 한 임무로 비행할 수 없습니다.</translation>
    </message>
    <message>
        <source>Line {line}: {name} is {value}; Litchi takes {least} to {most}.</source>
        <translation>{line}행: {name} 값이 {value}입니다. Litchi는 {least}에서 {most}까지 받습니다.</translation>
    </message>
    <message>
        <source>Line {line}: “{word}” in the column {name} is no number.</source>
        <translation>{line}행: {name} 열의 “{word}” 값은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>A file needs room for at least {least} waypoints, not {most}.</source>
        <translation>파일 하나에 웨이포인트가 {most}개가 아니라 적어도 {least}개 들어가야 합니다.</translation>
    </message>
    <message>
        <source>The .plan file breaks its format at “{where}”: expected {expected}.</source>
        <translation>.plan 파일의 형식이 “{where}”에서 어긋납니다. 필요한 것: {expected}.</translation>
    </message>
    <message>
        <source>The file is no readable JSON ({error}).</source>
        <translation>읽을 수 있는 JSON이 아닙니다({error}).</translation>
    </message>
    <message>
        <source>The file does not begin with “{header}”. Is it a waypoint list?</source>
        <translation>파일의 첫머리가 “{header}” 형식이 아닙니다. 웨이포인트 목록입니까?</translation>
    </message>
    <message>
        <source>Line {line} has {n} fields; a waypoint list has {most}, separated by tabs.</source>
        <translation>{line}행에 필드가 {n}개 있습니다. 웨이포인트 목록에는 탭으로 나뉜 필드가 {most}개 있습니다.</translation>
    </message>
    <message>
        <source>Line {line} has the number {given}; {expected} was expected.</source>
        <translation>{line}행의 번호가 {given}입니다. {expected}이어야 합니다.</translation>
    </message>
    <message>
        <source>Line {line}: latitude {lat}, longitude {lon} is not on the globe (latitude comes first).</source>
        <translation>{line}행: 위도 {lat}, 경도 {lon}의 위치는 지구 위에 없습니다(위도를 먼저 씁니다).</translation>
    </message>
    <message>
        <source>The waypoint list is empty.</source>
        <translation>웨이포인트 목록이 비어 있습니다.</translation>
    </message>
    <message>
        <source>Line {line}: “{word}” is no number.</source>
        <translation>{line}행: “{word}” 값은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>DJI&apos;s heights above sea level are above the ellipsoid; export this mission with heights above take-off or above the ground.</source>
        <translation>DJI의 해발 고도는 타원체 기준입니다. 이륙 지점 또는 지면 기준 고도로 내보내십시오.</translation>
    </message>
    <message>
        <source>The archive holds no {name}. Is it a mission of DJI?</source>
        <translation>압축 파일에 {name} 파일이 없습니다. DJI 임무입니까?</translation>
    </message>
    <message>
        <source>DJI&apos;s format needs at least two waypoints besides take-off and landing.</source>
        <translation>DJI 형식에는 이륙과 착륙 말고도 웨이포인트가 적어도 두 개 필요합니다.</translation>
    </message>
    <message>
        <source>DJI&apos;s format cannot switch a sprayer. Export this flight as .plan or WPL.</source>
        <translation>DJI 형식으로는 살포기를 켜고 끌 수 없습니다. 이 비행은 .plan 또는 WPL로 내보내십시오.</translation>
    </message>
    <message>
        <source>The mission breaks DJI's format at “{where}”: expected {expected}.</source>
        <translation>임무가 “{where}”에서 DJI 형식에 어긋납니다. 필요한 것: {expected}.</translation>
    </message>
    <message>
        <source>There is no way for the drone to a part of the area: no-fly zones close it off.</source>
        <translation>드론이 갈 수 없는 곳이 지역에 있습니다. 비행금지구역이 길을 막습니다.</translation>
    </message>
    <message>
        <source>The battery cannot reach line {line}: going there, flying its beginning and coming back takes {needed} s, and {usable} s may be planned ({short} s too few). Take a pad that is nearer, a larger battery, or a faster speed.</source>
        <translation>배터리로는 비행 코스 {line}에 갈 수 없습니다. 가서 첫 부분을 비행하고 돌아오는 데 {needed}초가 걸리는데 {usable}초까지 계획할 수 있습니다({short}초 모자람). 더 가까운 이착륙장, 더 큰 배터리 또는 더 빠른 속도를 쓰십시오.</translation>
    </message>
    <message>
        <source>More than {most} pairs would be written. Set a cut-off, or take fewer places.</source>
        <translation>{most}쌍보다 많이 기록하게 됩니다. 최대 비용을 정하거나 장소를 줄이십시오.</translation>
    </message>
    <message>
        <source>A number is missing or infinite where one is needed. Give a number, or leave the field empty.</source>
        <translation>필요한 숫자가 없거나 무한합니다. 숫자를 주거나 필드를 비워 두십시오.</translation>
    </message>
    <message>
        <source>“{text}” is not a chain head. Copy it whole from the report: cycle:number:letters and digits.</source>
        <translation>“{text}” 값은 체인 머리가 아닙니다. 보고서에서 “사이클:번호:글자와 숫자”를 통째로 복사하십시오.</translation>
    </message>
    <message>
        <source>The store holds an entry of the kind “{kind}”, which this version does not know. Update the plugin.</source>
        <translation>저장소에 이 버전이 모르는 “{kind}” 종류의 기록이 있습니다. 플러그인을 업데이트하십시오.</translation>
    </message>
    <message>
        <source>no source of data is registered (at least one is needed)</source>
        <translation>등록된 데이터 출처가 없음(적어도 하나 필요)</translation>
    </message>
    <message>
        <source>the source “{title}” lacks its agency, date, legal basis, holder or quality</source>
        <translation>“{title}” 출처에 기관, 날짜, 법적 근거, 보유자 또는 품질이 없음</translation>
    </message>
    <message>
        <source>no metric says what becomes easier for citizens (one is needed)</source>
        <translation>시민에게 무엇이 편해지는지 나타내는 지표가 없음(하나 필요)</translation>
    </message>
    <message>
        <source>no metric says what becomes easier for the administration (one is needed)</source>
        <translation>행정에 무엇이 쉬워지는지 나타내는 지표가 없음(하나 필요)</translation>
    </message>
    <message>
        <source>the problem does not say what it is</source>
        <translation>문제가 무엇인지 적혀 있지 않음</translation>
    </message>
    <message>
        <source>the problem does not say where it is</source>
        <translation>문제가 어디에 있는지 적혀 있지 않음</translation>
    </message>
    <message>
        <source>the problem does not say how much it is</source>
        <translation>문제가 얼마나 되는지 적혀 있지 않음</translation>
    </message>
    <message>
        <source>the problem does not say how it may be solved</source>
        <translation>문제를 어떻게 풀 수 있는지 적혀 있지 않음</translation>
    </message>
    <message>
        <source>the metric “{name}” has no baseline: what is it today?</source>
        <translation>“{name}” 지표에 기준값이 없음. 현재 값은 얼마인가?</translation>
    </message>
    <message>
        <source>the metric “{name}” has no target: what should it become?</source>
        <translation>“{name}” 지표에 목표값이 없음. 얼마가 되어야 하는가?</translation>
    </message>
    <message>
        <source>the target of “{name}” ({target:g}) is no better than its baseline ({baseline:g})</source>
        <translation>“{name}” 지표의 목표값({target:g})이 기준값({baseline:g})보다 낫지 않음</translation>
    </message>
    <message>
        <source>no analysis was run in this iteration (run one on the layer)</source>
        <translation>이 회차에서 실행한 분석이 없음(레이어에서 하나 실행할 것)</translation>
    </message>
    <message>
        <source>no run has digests of all its inputs, so none can be checked later (run the analysis again)</source>
        <translation>모든 입력의 해시값이 있는 실행이 없어 나중에 확인할 수 없음(분석을 다시 실행할 것)</translation>
    </message>
    <message>
        <source>no decision is written down</source>
        <translation>적어 둔 결정이 없음</translation>
    </message>
    <message>
        <source>no decision cites the runs it rests on</source>
        <translation>근거가 된 실행을 인용한 결정이 없음</translation>
    </message>
    <message>
        <source>no decision that cites runs is approved (ask an approver)</source>
        <translation>실행을 인용한 결정 가운데 승인된 것이 없음(승인자에게 요청할 것)</translation>
    </message>
    <message>
        <source>nothing is recorded that was done on the ground</source>
        <translation>현장에서 한 일이 기록되어 있지 않음</translation>
    </message>
    <message>
        <source>“{what}” lacks its place, its dates or its dose, so its effect cannot be measured</source>
        <translation>“{what}”에 장소, 날짜 또는 투입량이 없어 효과를 잴 수 없음</translation>
    </message>
    <message>
        <source>no metric was observed in this iteration</source>
        <translation>이 회차에서 관측한 지표가 없음</translation>
    </message>
    <message>
        <source>no effect was estimated, and nothing says why not</source>
        <translation>추정한 효과가 없고 그 이유도 적혀 있지 않음</translation>
    </message>
    <message>
        <source>There is already a file “{file}”. Open it, or choose another name.</source>
        <translation>“{file}” 파일이 이미 있습니다. 그 파일을 열거나 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Make it first, or choose another.</source>
        <translation>“{folder}” 폴더가 없습니다. 먼저 만들거나 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Nothing can be written into “{folder}”. Choose another folder.</source>
        <translation>“{folder}” 폴더에 쓸 수 없습니다. 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>“{file}” cannot be made in “{folder}”.</source>
        <translation>“{folder}” 폴더에 “{file}” 파일을 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>“{file}” can only be read here: nothing new will be recorded.</source>
        <translation>“{file}” 파일은 여기서 읽기만 할 수 있습니다. 새로 기록되지 않습니다.</translation>
    </message>
    <message>
        <source>The store “{file}” is not in “{folder}”. If it was moved, show where it is now.</source>
        <translation>“{folder}” 폴더에 저장소 “{file}” 파일이 없습니다. 옮겼다면 지금 어디 있는지 알려 주십시오.</translation>
    </message>
    <message>
        <source>“{file}” cannot be reached: reading or writing failed. Check the drive or the network and try again.</source>
        <translation>“{file}” 파일에 닿을 수 없습니다. 읽기 또는 쓰기에 실패했습니다. 드라이브나 네트워크를 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>“{file}” is empty: making the store was interrupted. Delete the file and make the store again.</source>
        <translation>“{file}” 파일이 비어 있습니다. 저장소를 만드는 중에 중단되었습니다. 파일을 지우고 다시 만드십시오.</translation>
    </message>
    <message>
        <source>“{file}” is not a GeoPackage. Choose the store of your project.</source>
        <translation>“{file}” 파일은 GeoPackage가 아닙니다. 프로젝트의 저장소를 고르십시오.</translation>
    </message>
    <message>
        <source>“{file}” lies on a network drive. One person at a time is safe; for several, use a database server or take turns.</source>
        <translation>“{file}” 파일이 네트워크 드라이브에 있습니다. 한 번에 한 사람이면 안전합니다. 여럿이면 데이터베이스 서버를 쓰거나 번갈아 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}” lies in a folder that is copied by “{program}”. If two computers write to it at once, one of the two copies is lost.</source>
        <translation>“{file}” 파일이 “{program}” 프로그램이 복사하는 폴더에 있습니다. 두 컴퓨터가 동시에 쓰면 한쪽 사본을 잃습니다.</translation>
    </message>
    <message>
        <source>“{file}” is in use by another program; writing may take a little longer.</source>
        <translation>“{file}” 파일을 다른 프로그램이 쓰고 있습니다. 기록이 조금 늦어질 수 있습니다.</translation>
    </message>
    <message>
        <source>The latest entries of “{file}” are still in “{log}”, which cannot be used here. Copy both files to where you may write.</source>
        <translation>“{file}” 파일의 최근 기록이 아직 “{log}” 파일에 있으며 여기서는 쓸 수 없습니다. 쓸 수 있는 곳으로 두 파일을 복사하십시오.</translation>
    </message>
    <message>
        <source>“{file}” holds no Smart Cycle. It may be a data layer; choose the store of your project.</source>
        <translation>“{file}” 파일에 스마트 사이클이 없습니다. 데이터 레이어일 수 있습니다. 프로젝트의 저장소를 고르십시오.</translation>
    </message>
    <message>
        <source>The text in “{name}” has {n} characters; {limit} are possible. Shorten it, or keep it in a file and name the file here.</source>
        <translation>“{name}” 글이 {n}자입니다. {limit}자까지 쓸 수 있습니다. 줄이거나, 파일에 두고 여기에 파일 이름을 적으십시오.</translation>
    </message>
    <message>
        <source>The record is too large ({mb:.0f} MB). Record it in parts, or simplify its geometry.</source>
        <translation>기록이 너무 큽니다({mb:.0f} MB). 나누어 기록하거나 도형을 단순화하십시오.</translation>
    </message>
    <message>
        <source>The store “{file}” did not come along when the project was moved. Beside the project there is: {others}. Choose one, or copy the store here.</source>
        <translation>프로젝트를 옮길 때 저장소 “{file}” 파일이 따라오지 않았습니다. 프로젝트 옆에는 {others} 파일이 있습니다. 하나를 고르거나 저장소를 여기로 복사하십시오.</translation>
    </message>
    <message>
        <source>The store “{file}” did not come along when the project was moved. Copy it to “{folder}”, or show where it is.</source>
        <translation>프로젝트를 옮길 때 저장소 “{file}” 파일이 따라오지 않았습니다. “{folder}” 폴더로 복사하거나 어디 있는지 알려 주십시오.</translation>
    </message>
    <message>
        <source>Save the project first: its Smart Cycle is kept in a file beside it.</source>
        <translation>먼저 프로젝트를 저장하십시오. 스마트 사이클은 그 옆의 파일에 보관됩니다.</translation>
    </message>
    <message>
        <source>Entry {seq} of the store cannot be read: it was changed. Verify the store.</source>
        <translation>저장소의 {seq}번 항목을 읽을 수 없습니다. 변경되었습니다. 저장소를 검증하십시오.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it as year-month-day, for example 2026-07-01.</source>
        <translation>“{text}” 값은 날짜가 아닙니다. 2026-07-01처럼 연-월-일로 적으십시오.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>책임자</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>분석 담당</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>자문</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>승인자</translation>
    </message>
    <message>
        <source>The cycle “{title}” has already been started.</source>
        <translation>“{title}” 사이클은 이미 시작되었습니다.</translation>
    </message>
    <message>
        <source>There is no cycle with the id “{cycle}” in this store. Start it first.</source>
        <translation>이 저장소에는 ID가 “{cycle}”인 사이클이 없습니다. 먼저 시작하십시오.</translation>
    </message>
    <message>
        <source>The cycle “{title}” is closed. Start a new cycle that follows it.</source>
        <translation>“{title}” 사이클은 종료되었습니다. 그 뒤를 잇는 새 사이클을 시작하십시오.</translation>
    </message>
    <message>
        <source>“{name}” is named here, but this cycle has no record of it. Record it first.</source>
        <translation>여기에 “{name}” 항목을 적었지만 이 사이클에는 그 기록이 없습니다. 먼저 기록하십시오.</translation>
    </message>
    <message>
        <source>A record needs an id.</source>
        <translation>기록에는 ID가 필요합니다.</translation>
    </message>
    <message>
        <source>“{name}” has already been recorded in this cycle.</source>
        <translation>“{name}” 항목은 이 사이클에 이미 기록되어 있습니다.</translation>
    </message>
    <message>
        <source>“{id}” cannot be the id of a cycle. Use up to 80 letters, digits, - and _.</source>
        <translation>“{id}” 값은 사이클의 ID로 쓸 수 없습니다. 영문자, 숫자, -, _를 80자까지 쓰십시오.</translation>
    </message>
    <message>
        <source>A cycle needs a title.</source>
        <translation>사이클에는 제목이 필요합니다.</translation>
    </message>
    <message>
        <source>Say why one person may, or may no longer, both propose and approve.</source>
        <translation>한 사람이 제안과 승인을 함께 할 수 있는, 또는 이제 할 수 없는 이유를 적으십시오.</translation>
    </message>
    <message>
        <source>A source needs a title.</source>
        <translation>출처에는 제목이 필요합니다.</translation>
    </message>
    <message>
        <source>A metric needs a name.</source>
        <translation>지표에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>The metric “{name}” needs a unit: minutes, calls a week, won.</source>
        <translation>“{name}” 지표에는 단위가 필요합니다. 분, 주당 건수, 원이 그 예입니다.</translation>
    </message>
    <message>
        <source>This person does not have this role.</source>
        <translation>이 사람은 그 역할을 맡고 있지 않습니다.</translation>
    </message>
    <message>
        <source>Roles are given by the owner or an approver. If neither can be asked, say why; the reason will show for ever.</source>
        <translation>역할은 책임자 또는 승인자가 줍니다. 둘 다 물을 수 없으면 이유를 적으십시오. 이유는 영구히 남습니다.</translation>
    </message>
    <message>
        <source>The comment is empty.</source>
        <translation>의견이 비어 있습니다.</translation>
    </message>
    <message>
        <source>A run needs the name of its algorithm.</source>
        <translation>실행에는 알고리즘 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>There are no observations to record.</source>
        <translation>기록할 관측이 없습니다.</translation>
    </message>
    <message>
        <source>{n} observations are too many for one record; {limit} are possible. Record them in parts.</source>
        <translation>관측 {n}개는 한 기록에 너무 많습니다. {limit}개까지 됩니다. 나누어 기록하십시오.</translation>
    </message>
    <message>
        <source>An effort of {effort:g} is not possible; it must be above zero, or empty.</source>
        <translation>노력량이 {effort:g}일 수는 없습니다. 0보다 크게 적거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>An estimate needs the name of its method.</source>
        <translation>추정에는 방법의 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>The level of an interval lies between 0 and 1, usually 0.95.</source>
        <translation>구간의 수준은 0과 1 사이이며 보통 0.95입니다.</translation>
    </message>
    <message>
        <source>An effect without a control cannot be called “{verdict}”: places are picked because they were bad, and get better by themselves.</source>
        <translation>대조군이 없는 효과에는 “{verdict}” 판정을 내릴 수 없습니다. 상태가 나빠서 고른 곳은 저절로 나아지기도 합니다.</translation>
    </message>
    <message>
        <source>Say why there is no estimate.</source>
        <translation>추정이 없는 이유를 적으십시오.</translation>
    </message>
    <message>
        <source>A cycle does not move from “{start}” to “{end}”.</source>
        <translation>사이클은 “{start}” 단계에서 “{end}” 단계로 옮겨 가지 않습니다.</translation>
    </message>
    <message>
        <source>“{start}” cannot be left for “{end}” yet: {missing}. It can be passed with a reason, which will show for ever.</source>
        <translation>아직 “{start}” 단계에서 “{end}” 단계로 갈 수 없습니다. {missing}. 이유를 적고 넘어갈 수 있으며, 그 사실은 영구히 남습니다.</translation>
    </message>
    <message>
        <source>Say what was learned before the cycle is closed.</source>
        <translation>사이클을 종료하기 전에 무엇을 배웠는지 적으십시오.</translation>
    </message>
    <message>
        <source>The decision is empty.</source>
        <translation>결정이 비어 있습니다.</translation>
    </message>
    <message>
        <source>A decision needs an author.</source>
        <translation>결정에는 작성자가 필요합니다.</translation>
    </message>
    <message>
        <source>The decision has been answered already. Propose a new one.</source>
        <translation>이 결정에는 이미 답이 있습니다. 새로 제안하십시오.</translation>
    </message>
    <message>
        <source>Only its author can withdraw a decision.</source>
        <translation>결정은 작성자만 거둘 수 있습니다.</translation>
    </message>
    <message>
        <source>Nobody approves or rejects their own decision. Ask somebody else, or declare the cycle single-handed.</source>
        <translation>자신의 결정을 스스로 승인하거나 거절할 수 없습니다. 다른 사람에게 요청하거나 사이클을 1인 운영으로 선언하십시오.</translation>
    </message>
    <message>
        <source>Only the owner or an approver answers a decision. Give this person the role first.</source>
        <translation>결정에는 책임자 또는 승인자만 답합니다. 먼저 이 사람에게 역할을 맡기십시오.</translation>
    </message>
    <message>
        <source>The place of an intervention needs both its geometry and its coordinate system.</source>
        <translation>조치의 장소에는 도형과 좌표계가 모두 필요합니다.</translation>
    </message>
    <message>
        <source>The intervention ends ({ends}) before it starts ({starts}).</source>
        <translation>조치가 시작({starts}) 전에 끝납니다({ends}).</translation>
    </message>
    <message>
        <source>A dose of {dose} is not possible; it must be zero or more.</source>
        <translation>투입량이 {dose}일 수는 없습니다. 0 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>A reminder needs a date.</source>
        <translation>알림에는 날짜가 필요합니다.</translation>
    </message>
    <message>
        <source>A reminder needs a text.</source>
        <translation>알림에는 글이 필요합니다.</translation>
    </message>
    <message>
        <source>Say what the saving rests on: hours and wage, litres and price, or which cost was avoided.</source>
        <translation>절감의 근거를 적으십시오. 시간과 임금, 리터와 가격, 또는 피한 비용입니다.</translation>
    </message>
    <message>
        <source>A saving needs a currency.</source>
        <translation>절감에는 통화가 필요합니다.</translation>
    </message>
    <message>
        <source>Say why the text is erased. Do not repeat it.</source>
        <translation>글을 지우는 이유를 적으십시오. 지우는 글을 되풀이하지 마십시오.</translation>
    </message>
    <message>
        <source>Hours × wage</source>
        <translation>시간 × 임금</translation>
    </message>
    <message>
        <source>Litres × price</source>
        <translation>리터 × 가격</translation>
    </message>
    <message>
        <source>Avoided cost</source>
        <translation>피한 비용</translation>
    </message>
    <message>
        <source>The price “{name}” is below zero. Put the minus sign at the amount.</source>
        <translation>“{name}” 가격이 0보다 작습니다. 빼기 부호는 금액에 붙이십시오.</translation>
    </message>
    <message>
        <source>Low {low:g}, central {central:g}, high {high:g} are not in this order. Give the smallest figure first.</source>
        <translation>낮은 값 {low:g}, 중간 값 {central:g}, 높은 값 {high:g}의 순서가 맞지 않습니다. 가장 작은 값부터 적으십시오.</translation>
    </message>
    <message>
        <source>“{file}” is damaged and cannot be read. Restore it from a copy; verifying the copy says whether it is whole.</source>
        <translation>“{file}” 파일이 손상되어 읽을 수 없습니다. 사본에서 되살리십시오. 사본을 검증하면 온전한지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>The text is erased, but another program still reads an older state of “{file}”. Close it and erase again.</source>
        <translation>글을 지웠지만 다른 프로그램이 아직 “{file}” 파일의 이전 상태를 읽고 있습니다. 닫고 다시 지우십시오.</translation>
    </message>
    <message>
        <source>“{file}” is being written to by another program. Nothing was lost; wait a moment and try again, or close the other program.</source>
        <translation>“{file}” 파일에 다른 프로그램이 쓰고 있습니다. 잃은 것은 없습니다. 잠시 뒤 다시 시도하거나 그 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>“{file}” can only be read. Ask for the right to write into “{folder}”, or copy the store to where you have it.</source>
        <translation>“{file}” 파일은 읽기만 할 수 있습니다. “{folder}” 폴더의 쓰기 권한을 요청하거나 권한이 있는 곳으로 저장소를 복사하십시오.</translation>
    </message>
    <message>
        <source>The disk that holds “{file}” is full. The last entry was not written; everything before it is safe. Free some space and try again.</source>
        <translation>“{file}” 파일이 있는 디스크가 가득 찼습니다. 마지막 기록은 쓰이지 않았고 그 앞은 모두 안전합니다. 공간을 비우고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The store “{file}” refused: {detail}.</source>
        <translation>저장소 “{file}” 파일이 거부했습니다. {detail}.</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>수집</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>분석</translation>
    </message>
    <message>
        <source>Administer</source>
        <translation>시행</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>“{file}” is the store of another project. Choose the one that belongs to this project, or attach this one anew.</source>
        <translation>“{file}” 파일은 다른 프로젝트의 저장소입니다. 이 프로젝트의 것을 고르거나 이 파일을 새로 연결하십시오.</translation>
    </message>
    <message>
        <source>Texts are erased with “erase”, which also removes them.</source>
        <translation>글은 “erase”로 지우며, 그때 함께 제거됩니다.</translation>
    </message>
    <message>
        <source>There is no entry “{id}” in this store.</source>
        <translation>이 저장소에는 “{id}” 기록이 없습니다.</translation>
    </message>
    <message>
        <source>This store is also used by: {projects}. Cycles of all of them are shown.</source>
        <translation>이 저장소는 {projects} 프로젝트도 씁니다. 모든 프로젝트의 사이클이 보입니다.</translation>
    </message>
    <message>
        <source>Somebody else wrote to this cycle in the meantime ({n} entries). Look at them, then save again.</source>
        <translation>그사이 다른 사람이 이 사이클에 기록했습니다({n}건). 살펴본 뒤 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>An entry is dated {at}, before the one that was written before it ({last}). Its place in the log is right all the same; check the clock of this computer.</source>
        <translation>한 기록의 날짜({at})가 그 앞에 쓴 기록({last})보다 이릅니다. 기록의 순서는 그대로 맞습니다. 이 컴퓨터의 시계를 확인하십시오.</translation>
    </message>
    <message>
        <source>Entries are missing from “{file}”: somebody removed them from the log. Verify the store to see which.</source>
        <translation>“{file}” 파일에서 기록이 없어졌습니다. 누군가 로그에서 지웠습니다. 저장소를 검증하면 어느 것인지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>This entry belongs to a cycle. Name the cycle.</source>
        <translation>이 기록은 사이클에 속합니다. 사이클을 지정하십시오.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>사람에게는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of the plugin (store version {found}, known here: {known}). Update the plugin.</source>
        <translation>“{file}” 파일은 더 새로운 버전의 플러그인이 만들었습니다(저장소 버전 {found}, 여기서 아는 버전 {known}). 플러그인을 업데이트하십시오.</translation>
    </message>
    <message>
        <source>The store “{file}” does not say which version it has.</source>
        <translation>저장소 “{file}” 파일에 버전이 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>“{file}” is of an older version and has to be brought up to date, but it can only be read here. Copy it to where you may write.</source>
        <translation>“{file}” 파일은 이전 버전이어서 새 버전으로 바꾸어야 하지만 여기서는 읽기만 할 수 있습니다. 쓸 수 있는 곳으로 복사하십시오.</translation>
    </message>
    <message>
        <source>Pest control</source>
        <translation>해충 방제</translation>
    </message>
    <message>
        <source>What: which pest, which complaints. Where: which neighbourhoods. How much: calls a week, trap counts. How solved: larvicide, source removal, spraying.</source>
        <translation>무엇: 어떤 해충, 어떤 민원. 어디: 어느 동네. 얼마나: 주당 신고, 트랩 채집 수. 어떻게: 유충 구제, 발생원 제거, 살포.</translation>
    </message>
    <message>
        <source>Complaints about pests</source>
        <translation>해충 민원</translation>
    </message>
    <message>
        <source>calls a week</source>
        <translation>건/주</translation>
    </message>
    <message>
        <source>Days from complaint to treatment</source>
        <translation>민원부터 조치까지의 일수</translation>
    </message>
    <message>
        <source>Product used</source>
        <translation>사용 약제</translation>
    </message>
    <message>
        <source>litres a week</source>
        <translation>리터/주</translation>
    </message>
    <message>
        <source>Staff hours of spraying</source>
        <translation>살포 인력 시간</translation>
    </message>
    <message>
        <source>hours a week</source>
        <translation>시간/주</translation>
    </message>
    <message>
        <source>Flooding</source>
        <translation>침수</translation>
    </message>
    <message>
        <source>What: water in streets, cellars, underpasses. Where: which basins. How much: reports per event, hours closed. How solved: drains, pumps, barriers, warnings.</source>
        <translation>무엇: 도로, 지하실, 지하차도의 물. 어디: 어느 유역. 얼마나: 호우당 신고, 통제 시간. 어떻게: 배수관, 펌프, 차수판, 경보.</translation>
    </message>
    <message>
        <source>Reports of flooding per heavy rain</source>
        <translation>호우당 침수 신고</translation>
    </message>
    <message>
        <source>reports per event</source>
        <translation>건/호우</translation>
    </message>
    <message>
        <source>Hours that roads are closed</source>
        <translation>도로 통제 시간</translation>
    </message>
    <message>
        <source>hours per event</source>
        <translation>시간/호우</translation>
    </message>
    <message>
        <source>Emergency call-outs</source>
        <translation>긴급 출동</translation>
    </message>
    <message>
        <source>call-outs per event</source>
        <translation>회/호우</translation>
    </message>
    <message>
        <source>Cost of clearing</source>
        <translation>복구 비용</translation>
    </message>
    <message>
        <source>currency per event</source>
        <translation>금액/호우</translation>
    </message>
    <message>
        <source>Older people</source>
        <translation>어르신</translation>
    </message>
    <message>
        <source>What: which service is out of reach. Where: which villages. How much: people beyond the limit. How solved: a centre, visits, transport.</source>
        <translation>무엇: 어떤 서비스에 닿지 못하는가. 어디: 어느 마을. 얼마나: 한도 밖의 인구. 어떻게: 거점, 방문, 교통.</translation>
    </message>
    <message>
        <source>Older people within reach of a welfare centre</source>
        <translation>복지관 이용 범위 안의 어르신</translation>
    </message>
    <message>
        <source>% of people over 65</source>
        <translation>65세 이상 인구의 %</translation>
    </message>
    <message>
        <source>Waiting time for home care</source>
        <translation>재가 돌봄 대기 시간</translation>
    </message>
    <message>
        <source>Travel time per home visit</source>
        <translation>방문당 이동 시간</translation>
    </message>
    <message>
        <source>minutes per visit</source>
        <translation>분/방문</translation>
    </message>
    <message>
        <source>Childcare</source>
        <translation>보육</translation>
    </message>
    <message>
        <source>What: too few or too distant places. Where: which neighbourhoods. How much: children waiting. How solved: new centres, more places, other hours.</source>
        <translation>무엇: 정원이 모자라거나 멂. 어디: 어느 동네. 얼마나: 대기 아동. 어떻게: 신설, 정원 확대, 시간 변경.</translation>
    </message>
    <message>
        <source>Children on waiting lists</source>
        <translation>대기 아동</translation>
    </message>
    <message>
        <source>children</source>
        <translation>명</translation>
    </message>
    <message>
        <source>Median way to the nearest childcare centre</source>
        <translation>가장 가까운 어린이집까지 길의 중앙값</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Places in use</source>
        <translation>이용 중인 정원</translation>
    </message>
    <message>
        <source>% of places</source>
        <translation>정원의 %</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>주차</translation>
    </message>
    <message>
        <source>What: search traffic, illegal parking. Where: which streets, which hours. How much: complaints, fines, occupancy. How solved: spaces, prices, enforcement.</source>
        <translation>무엇: 주차 공간 찾기, 불법 주차. 어디: 어느 거리, 어느 시간. 얼마나: 민원, 과태료, 점유율. 어떻게: 주차면, 요금, 단속.</translation>
    </message>
    <message>
        <source>Complaints about parking</source>
        <translation>주차 민원</translation>
    </message>
    <message>
        <source>Time to find a space</source>
        <translation>주차면을 찾는 시간</translation>
    </message>
    <message>
        <source>Patrol hours per violation found</source>
        <translation>적발 1건당 순찰 시간</translation>
    </message>
    <message>
        <source>hours per violation</source>
        <translation>시간/적발</translation>
    </message>
    <message>
        <source>Vehicle tax</source>
        <translation>자동차세</translation>
    </message>
    <message>
        <source>What: unpaid vehicle tax. Where: where such vehicles stand. How much: vehicles and amount. How solved: reminders, patrol routes, payment by phone.</source>
        <translation>무엇: 체납 자동차세. 어디: 체납 차량이 서 있는 곳. 얼마나: 차량과 금액. 어떻게: 안내, 영치 경로, 전화 납부.</translation>
    </message>
    <message>
        <source>Reminders sent in error</source>
        <translation>잘못 보낸 안내</translation>
    </message>
    <message>
        <source>letters a month</source>
        <translation>통/월</translation>
    </message>
    <message>
        <source>Tax collected per patrol hour</source>
        <translation>순찰 시간당 징수액</translation>
    </message>
    <message>
        <source>currency per hour</source>
        <translation>금액/시간</translation>
    </message>
    <message>
        <source>Vehicles in arrears</source>
        <translation>체납 차량</translation>
    </message>
    <message>
        <source>vehicles</source>
        <translation>대</translation>
    </message>
    <message>
        <source>Water, gas and power</source>
        <translation>상수도, 가스, 전기</translation>
    </message>
    <message>
        <source>What: failures, leaks, works. Where: which lines. How much: households, hours, losses. How solved: repair plan, shared road works, sensors.</source>
        <translation>무엇: 고장, 누수, 공사. 어디: 어느 관로. 얼마나: 가구, 시간, 손실. 어떻게: 보수 계획, 공동 굴착, 감지기.</translation>
    </message>
    <message>
        <source>Household hours without supply</source>
        <translation>공급 중단 가구 시간</translation>
    </message>
    <message>
        <source>household hours a month</source>
        <translation>가구 시간/월</translation>
    </message>
    <message>
        <source>Water lost</source>
        <translation>누수량</translation>
    </message>
    <message>
        <source>% of supply</source>
        <translation>공급량의 %</translation>
    </message>
    <message>
        <source>Times the same road is opened</source>
        <translation>같은 도로의 굴착 횟수</translation>
    </message>
    <message>
        <source>openings a year</source>
        <translation>회/년</translation>
    </message>
    <message>
        <source>Buses</source>
        <translation>버스</translation>
    </message>
    <message>
        <source>What: long waits, crowded or empty buses. Where: which stops and lines. How much: waiting time, passengers. How solved: stops, lines, timetables.</source>
        <translation>무엇: 긴 대기, 붐비거나 빈 버스. 어디: 어느 정류장과 노선. 얼마나: 대기 시간, 승객. 어떻게: 정류장, 노선, 시간표.</translation>
    </message>
    <message>
        <source>People within 500 m of a stop</source>
        <translation>정류장 500 m 안의 인구</translation>
    </message>
    <message>
        <source>% of people</source>
        <translation>인구의 %</translation>
    </message>
    <message>
        <source>Median waiting time</source>
        <translation>대기 시간 중앙값</translation>
    </message>
    <message>
        <source>Cost per passenger</source>
        <translation>승객당 비용</translation>
    </message>
    <message>
        <source>currency per passenger</source>
        <translation>금액/승객</translation>
    </message>
    <message>
        <source>What: offices too far or too busy. Where: which neighbourhoods. How much: people beyond the limit, waiting time. How solved: open, close, move, mobile service.</source>
        <translation>무엇: 너무 멀거나 붐비는 창구. 어디: 어느 동네. 얼마나: 한도 밖의 인구, 대기 시간. 어떻게: 신설, 폐쇄, 이전, 이동 서비스.</translation>
    </message>
    <message>
        <source>Mean way to the nearest centre</source>
        <translation>가장 가까운 거점까지의 평균 길</translation>
    </message>
    <message>
        <source>Waiting time at the counter</source>
        <translation>창구 대기 시간</translation>
    </message>
    <message>
        <source>Cost per case</source>
        <translation>건당 비용</translation>
    </message>
    <message>
        <source>currency per case</source>
        <translation>금액/건</translation>
    </message>
    <message>
        <source>Programmes for residents</source>
        <translation>주민 프로그램</translation>
    </message>
    <message>
        <source>What: courses that are full or empty. Where: which centres. How much: applicants per place. How solved: other places, hours, subjects.</source>
        <translation>무엇: 넘치거나 비는 강좌. 어디: 어느 거점. 얼마나: 정원당 신청자. 어떻게: 정원, 시간, 과목 변경.</translation>
    </message>
    <message>
        <source>Applicants who get a place</source>
        <translation>자리를 얻은 신청자</translation>
    </message>
    <message>
        <source>% of applicants</source>
        <translation>신청자의 %</translation>
    </message>
    <message>
        <source>Places filled</source>
        <translation>채워진 정원</translation>
    </message>
    <message>
        <source>Cost per participant</source>
        <translation>참가자당 비용</translation>
    </message>
    <message>
        <source>currency per person</source>
        <translation>금액/명</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>안전</translation>
    </message>
    <message>
        <source>What: which offences or accidents. Where: which streets, which hours. How much: events a month. How solved: light, cameras, patrols, crossings.</source>
        <translation>무엇: 어떤 범죄 또는 사고. 어디: 어느 거리, 어느 시간. 얼마나: 월간 건수. 어떻게: 조명, 카메라, 순찰, 횡단보도.</translation>
    </message>
    <message>
        <source>Reported incidents</source>
        <translation>신고된 사고</translation>
    </message>
    <message>
        <source>incidents a month</source>
        <translation>건/월</translation>
    </message>
    <message>
        <source>Residents who feel safe at night</source>
        <translation>밤에 안전하다고 느끼는 주민</translation>
    </message>
    <message>
        <source>% of residents</source>
        <translation>주민의 %</translation>
    </message>
    <message>
        <source>Patrol hours per incident</source>
        <translation>사고당 순찰 시간</translation>
    </message>
    <message>
        <source>hours per incident</source>
        <translation>시간/사고</translation>
    </message>
    <message>
        <source>Fire and rescue</source>
        <translation>소방과 구조</translation>
    </message>
    <message>
        <source>What: late arrivals, fires that spread. Where: which districts. How much: minutes, calls. How solved: stations, hydrants, priority at lights, prevention.</source>
        <translation>무엇: 늦은 도착, 번지는 화재. 어디: 어느 구역. 얼마나: 분, 출동. 어떻게: 소방서, 소화전, 우선 신호, 예방.</translation>
    </message>
    <message>
        <source>Calls reached within five minutes</source>
        <translation>5분 안에 도착한 출동</translation>
    </message>
    <message>
        <source>% of calls</source>
        <translation>출동의 %</translation>
    </message>
    <message>
        <source>Median time to arrival</source>
        <translation>도착 시간 중앙값</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>오인 출동</translation>
    </message>
    <message>
        <source>calls a month</source>
        <translation>건/월</translation>
    </message>
    <message>
        <source>Entry {seq} cannot be read.</source>
        <translation>{seq}번 항목을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Before entry {seq}, {n} entries are missing.</source>
        <translation>{seq}번 항목 앞에 기록 {n}건이 없습니다.</translation>
    </message>
    <message>
        <source>Entry {seq} is not in its place in its cycle: entries were removed or reordered.</source>
        <translation>{seq}번 항목이 사이클 안의 제자리에 있지 않습니다. 기록이 지워졌거나 순서가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Entry {seq} does not fit the one before it: its kind, time, person or place in the log was changed.</source>
        <translation>{seq}번 항목이 앞의 기록과 맞지 않습니다. 로그의 종류, 시각, 사람 또는 자리가 변경되었습니다.</translation>
    </message>
    <message>
        <source>Entry {seq} is not where it was written in the store: entries were reordered or replaced.</source>
        <translation>{seq}번 항목이 저장소에 쓰인 자리에 있지 않습니다. 순서가 바뀌었거나 다른 것으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The content of entry {seq} was changed.</source>
        <translation>{seq}번 항목의 내용이 변경되었습니다.</translation>
    </message>
    <message>
        <source>The text “{field}” of entry {seq} was changed.</source>
        <translation>{seq}번 항목의 “{field}” 글이 변경되었습니다.</translation>
    </message>
    <message>
        <source>The text “{field}” of entry {seq} was added later.</source>
        <translation>{seq}번 항목의 “{field}” 글이 나중에 더해졌습니다.</translation>
    </message>
    <message>
        <source>The report shows another chain at entry {seq}: the log was written anew after the report was printed.</source>
        <translation>보고서에는 {seq}번 항목의 체인이 다르게 적혀 있습니다. 보고서를 인쇄한 뒤 로그가 새로 쓰였습니다.</translation>
    </message>
    <message>
        <source>Entry {seq} would not be let in today: {why}</source>
        <translation>{seq}번 항목은 지금이라면 받아들여지지 않습니다. {why}</translation>
    </message>
    <message>
        <source>A text of entry {seq} is gone, and nothing says who erased it.</source>
        <translation>{seq}번 항목의 글이 없어졌는데 누가 지웠는지 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>The report was printed after {printed} entries of the cycle “{cycle}”, but only {there} are there: the end was cut off.</source>
        <translation>보고서는 “{cycle}” 사이클의 기록 {printed}건 뒤에 인쇄되었으나 {there}건만 있습니다. 끝이 잘렸습니다.</translation>
    </message>
    <message>
        <source>In the table “{table}”, {n} more rows do not say what the log says.</source>
        <translation>“{table}” 테이블에서 {n}행이 더 로그와 다릅니다.</translation>
    </message>
    <message>
        <source>The table “{table}” lacks the row {key}. The log has it; rebuild the tables.</source>
        <translation>“{table}” 테이블에 {key} 행이 없습니다. 로그에는 있으므로 테이블을 다시 만드십시오.</translation>
    </message>
    <message>
        <source>The table “{table}” has a row {key} that the log does not know. Rebuild the tables.</source>
        <translation>“{table}” 테이블에 로그가 모르는 {key} 행이 있습니다. 테이블을 다시 만드십시오.</translation>
    </message>
    <message>
        <source>The row {key} of the table “{table}” was changed. The log has the right one; rebuild the tables.</source>
        <translation>“{table}” 테이블의 {key} 행이 변경되었습니다. 로그의 것이 맞으므로 테이블을 다시 만드십시오.</translation>
    </message>
    <message>
        <source>Reaches no centre</source>
        <translation>어느 거점에도 닿지 못함</translation>
    </message>
    <message>
        <source>More than {low:,.3g}</source>
        <translation>{low:,.3g} 초과</translation>
    </message>
    <message>
        <source>Up to {high:,.3g}</source>
        <translation>{high:,.3g} 이하</translation>
    </message>
    <message>
        <source>{low:,.3g} to {high:,.3g}</source>
        <translation>{low:,.3g}~{high:,.3g}</translation>
    </message>
    <message>
        <source>Left out (no data)</source>
        <translation>제외됨(데이터 없음)</translation>
    </message>
    <message>
        <source>Far better: twice the access or more, or where there was none</source>
        <translation>크게 나아짐: 접근성이 두 배 이상이거나 없던 곳에 생김</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>나아짐</translation>
    </message>
    <message>
        <source>About the same (less than 5 % apart)</source>
        <translation>거의 같음(차이 5% 미만)</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>나빠짐</translation>
    </message>
    <message>
        <source>Far worse: half the access or less, or none any more</source>
        <translation>크게 나빠짐: 접근성이 절반 이하이거나 없어짐</translation>
    </message>
    <message>
        <source>Open today</source>
        <translation>현재 운영 중</translation>
    </message>
    <message>
        <source>Opens in {phase}</source>
        <translation>{phase} 단계에 개설</translation>
    </message>
    <message>
        <source>{start}, closed from {phase} on</source>
        <translation>{start}, {phase} 단계부터 폐쇄</translation>
    </message>
    <message>
        <source>Chosen, and in every plan that is nearly as good</source>
        <translation>선택됨, 거의 같은 수준의 모든 계획에 들어감</translation>
    </message>
    <message>
        <source>Chosen, but a nearly as good plan does without</source>
        <translation>선택됨, 거의 같은 수준의 계획 가운데 이곳 없이 되는 것이 있음</translation>
    </message>
    <message>
        <source>Rejected, but in a plan that is nearly as good</source>
        <translation>빠짐, 거의 같은 수준의 계획 가운데 들어가는 것이 있음</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>빠짐</translation>
    </message>
    <message>
        <source>{first} and {second} would be written to the same place. Choose another one for one of them.</source>
        <translation>{first} 산출물과 {second} 산출물의 저장 위치가 같습니다. 둘 가운데 하나는 다른 위치를 지정하십시오.</translation>
    </message>
    <message>
        <source>{output} would overwrite the layer of {input}, which is read. Choose another place for it.</source>
        <translation>{output} 산출물이 읽고 있는 {input} 레이어를 덮어쓰게 됩니다. 다른 위치를 지정하십시오.</translation>
    </message>
    <message>
        <source>Centre that exists</source>
        <translation>기존 거점</translation>
    </message>
    <message>
        <source>New centre</source>
        <translation>새 거점</translation>
    </message>
    <message>
        <source>Candidate, not chosen</source>
        <translation>후보지, 선택되지 않음</translation>
    </message>
    <message>
        <source>Forbidden site</source>
        <translation>제외된 곳</translation>
    </message>
    <message>
        <source>Export mission (to QGroundControl, Mission Planner, DJI, Litchi)</source>
        <translation>임무 내보내기(QGroundControl, Mission Planner, DJI, Litchi)</translation>
    </message>
    <message>
        <source>Drone flights</source>
        <translation>드론 비행</translation>
    </message>
    <message>
        <source>drone,mission,waypoints,plan,wpl,wpml,kmz,litchi,qgroundcontrol,mission planner,dji pilot</source>
        <translation>드론,임무,웨이포인트,plan,wpl,wpml,kmz,litchi,qgroundcontrol,mission planner,dji pilot</translation>
    </message>
    <message>
        <source>Writes one file per sortie of a layer of waypoints, and more where an app takes only so many waypoints. Each file is checked by the format&apos;s own rules before it is handed over.

qgc_plan (.plan) holds fence and rally points too; wpl (.waypoints) is for Mission Planner; wpml (.kmz) for DJI Pilot 2; litchi (.csv) for Litchi; kml and gpx for looking at it.</source>
        <translation>웨이포인트 레이어의 비행 회차마다 파일을 하나씩 쓰고, 앱이 받는 웨이포인트 수가 정해져 있으면 더 나눕니다. 파일은 건네기 전에 그 형식의 규칙에 따라 검사합니다.

qgc_plan(.plan)에는 지오펜스와 집결 지점도 들어갑니다. wpl(.waypoints)은 Mission Planner, wpml(.kmz)은 DJI Pilot 2, litchi(.csv)는 Litchi용이며 kml과 gpx는 살펴보는 데 씁니다.</translation>
    </message>
    <message>
        <source>Waypoints</source>
        <translation>웨이포인트</translation>
    </message>
    <message>
        <source>The layer WAYPOINTS of a planned flight: fields seq, sortie, action, alt_agl or alt_amsl, and, if there are any, speed, heading, param, pitch.</source>
        <translation>계획한 비행의 WAYPOINTS 레이어입니다. seq, sortie, action, alt_agl 또는 alt_amsl 필드가 있고, 있으면 speed, heading, param, pitch도 씁니다.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Which ground station or app will fly it.</source>
        <translation>비행할 지상관제 프로그램 또는 앱입니다.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Mission files (*.plan *.waypoints *.kmz *.csv *.kml *.gpx)</source>
        <translation>임무 파일 (*.plan *.waypoints *.kmz *.csv *.kml *.gpx)</translation>
    </message>
    <message>
        <source>With several sorties or parts, _1, _2 … is added to the name; the ending is that of the format.</source>
        <translation>비행 회차나 부분이 여럿이면 이름에 _1, _2 …를 붙입니다. 확장자는 형식에 따릅니다.</translation>
    </message>
    <message>
        <source>Heights above</source>
        <translation>고도의 기준</translation>
    </message>
    <message>
        <source>relative: the place of take-off. amsl: sea level. terrain: the ground below, by the drone&apos;s own terrain data. DJI and Litchi do not know amsl.</source>
        <translation>relative는 이륙 지점, amsl은 해수면, terrain은 드론의 지형 자료에 따른 아래 지면이 기준입니다. DJI와 Litchi는 amsl을 모릅니다.</translation>
    </message>
    <message>
        <source>Fence</source>
        <translation>지오펜스</translation>
    </message>
    <message>
        <source>Areas that the drone must not leave (.plan only).</source>
        <translation>드론이 벗어나면 안 되는 구역입니다(.plan만).</translation>
    </message>
    <message>
        <source>No-fly zones</source>
        <translation>비행금지구역</translation>
    </message>
    <message>
        <source>Areas that the drone must not enter, as exclusion fences (.plan only).</source>
        <translation>드론이 들어가면 안 되는 구역이며 제외 펜스로 기록합니다(.plan만).</translation>
    </message>
    <message>
        <source>Rally points</source>
        <translation>집결 지점</translation>
    </message>
    <message>
        <source>Where the drone may return to instead of home (.plan only). A Z of the points is their height above home, else 30 m.</source>
        <translation>이륙 지점 대신 돌아갈 수 있는 곳입니다(.plan만). 포인트의 Z가 이륙 지점 기준 고도이며, 없으면 30 m입니다.</translation>
    </message>
    <message>
        <source>Most waypoints in a file</source>
        <translation>파일당 최대 웨이포인트 수</translation>
    </message>
    <message>
        <source>Firmware (.plan)</source>
        <translation>펌웨어(.plan)</translation>
    </message>
    <message>
        <source>What the drone&apos;s autopilot runs.</source>
        <translation>드론의 자동조종장치가 쓰는 것입니다.</translation>
    </message>
    <message>
        <source>Drone (DJI)</source>
        <translation>드론(DJI)</translation>
    </message>
    <message>
        <source>The model for which the .kmz is made.</source>
        <translation>.kmz를 만들 기종입니다.</translation>
    </message>
    <message>
        <source>Files that were written</source>
        <translation>기록한 파일</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일 수</translation>
    </message>
    <message>
        <source>Fence, no-fly zones and rally points are only written to .plan files. Set them in the app.</source>
        <translation>지오펜스, 비행금지구역, 집결 지점은 .plan 파일에만 기록합니다. 앱에서 설정하십시오.</translation>
    </message>
    <message>
        <source>{n} files were written, one per sortie or part: load them one after the other.</source>
        <translation>비행 회차 또는 부분마다 하나씩 파일 {n}개를 기록했습니다. 차례로 불러오십시오.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written: {reason}. Choose another place.</source>
        <translation>“{file}” 파일에 쓸 수 없습니다. {reason}. 다른 곳을 고르십시오.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>비행 코스</translation>
    </message>
    <message>
        <source>Sorties</source>
        <translation>비행 회차</translation>
    </message>
    <message>
        <source>The terrain says nothing at {n} waypoints: their height above sea level is empty. Take a terrain that covers the area and the pads.</source>
        <translation>웨이포인트 {n}개에서 지형 높이를 알 수 없어 해발 고도를 비웠습니다. 대상 지역과 이착륙장을 덮는 지형을 쓰십시오.</translation>
    </message>
    <message>
        <source>Only the first {most:,} of {n:,} photos are drawn.</source>
        <translation>사진 {n:,}장 가운데 처음 {most:,}장만 그렸습니다.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>What cannot be flown</source>
        <translation>비행할 수 없는 곳</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>From the list that comes with the plugin. Databases disagree on some: check the ground sample distance in the report. Or give the camera&apos;s own values below.</source>
        <translation>플러그인에 든 목록입니다. 자료마다 다른 것이 있으니 보고서의 지상 표본 거리를 확인하십시오. 아래에 카메라의 값을 직접 줄 수도 있습니다.</translation>
    </message>
    <message>
        <source>Height above ground in metres</source>
        <translation>지상고도(미터)</translation>
    </message>
    <message>
        <source>Give this, or the ground sample distance.</source>
        <translation>이것 또는 지상 표본 거리를 입력하십시오.</translation>
    </message>
    <message>
        <source>Ground sample distance in metres per pixel</source>
        <translation>지상 표본 거리(픽셀당 미터)</translation>
    </message>
    <message>
        <source>For example 0.03 for 3 cm. The height follows from it.</source>
        <translation>예를 들어 3 cm면 0.03입니다. 고도는 이에 따라 정해집니다.</translation>
    </message>
    <message>
        <source>Overlap along the line</source>
        <translation>진행 방향 중복도</translation>
    </message>
    <message>
        <source>Overlap between lines</source>
        <translation>코스 사이 중복도</translation>
    </message>
    <message>
        <source>As a share. For maps and models usual are 0.7 to 0.85; for a look 0.2 will do.</source>
        <translation>비율입니다. 지도와 모델에는 보통 0.7~0.85, 살펴보는 데는 0.2면 됩니다.</translation>
    </message>
    <message>
        <source>Sensor width in mm</source>
        <translation>센서 너비(mm)</translation>
    </message>
    <message>
        <source>Sensor height in mm</source>
        <translation>센서 높이(mm)</translation>
    </message>
    <message>
        <source>Focal length in mm</source>
        <translation>초점 거리(mm)</translation>
    </message>
    <message>
        <source>Image width in pixels</source>
        <translation>영상 너비(픽셀)</translation>
    </message>
    <message>
        <source>Image height in pixels</source>
        <translation>영상 높이(픽셀)</translation>
    </message>
    <message>
        <source>The camera&apos;s own values, instead of one from the list. The width lies across the flight. The focal length is the real one, not the 35 mm equivalent.</source>
        <translation>목록 대신 쓰는 카메라의 값입니다. 너비는 진행 방향에 수직입니다. 초점 거리는 35 mm 환산값이 아니라 실제 값입니다.</translation>
    </message>
    <message>
        <source>Speed in m/s</source>
        <translation>속도(m/s)</translation>
    </message>
    <message>
        <source>On the lines and on the way.</source>
        <translation>비행 코스와 이동 구간 모두에 쓰입니다.</translation>
    </message>
    <message>
        <source>Airports, prisons, schools, power lines: neither lines nor the ways between them and home enter these areas with their buffer and the clearance.</source>
        <translation>공항, 교도소, 학교, 송전선입니다. 비행 코스도, 그 사이와 돌아오는 길도 완충 거리와 여유 거리를 더한 이 구역에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Buffer around no-fly zones in metres</source>
        <translation>비행금지구역 완충 거리(미터)</translation>
    </message>
    <message>
        <source>Clearance in metres</source>
        <translation>여유 거리(미터)</translation>
    </message>
    <message>
        <source>Pads for take-off and landing</source>
        <translation>이착륙장</translation>
    </message>
    <message>
        <source>Each sortie starts from the nearest and returns to it. Empty: beside the area, which you should look at before you fly.</source>
        <translation>비행 회차마다 가장 가까운 곳에서 뜨고 그곳으로 돌아옵니다. 비워 두면 대상 지역 옆에 두므로 비행 전에 확인하십시오.</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>지형</translation>
    </message>
    <message>
        <source>Heights of the ground in metres above sea level. With it, the drone follows the ground.</source>
        <translation>해수면에서 잰 지면 높이(미터)입니다. 주면 드론이 지면을 따라갑니다.</translation>
    </message>
    <message>
        <source>Tolerance of the height in metres</source>
        <translation>고도 허용 오차(미터)</translation>
    </message>
    <message>
        <source>Seconds in the air with one battery</source>
        <translation>배터리 하나로 비행하는 시간(초)</translation>
    </message>
    <message>
        <source>As flown with your load and wind, not as advertised.</source>
        <translation>광고에 나온 값이 아니라 실제 짐과 바람 조건에서 비행한 값을 쓰십시오.</translation>
    </message>
    <message>
        <source>Reserve of the battery</source>
        <translation>배터리 예비율</translation>
    </message>
    <message>
        <source>Share of the battery that is not planned.</source>
        <translation>계획에 쓰지 않는 배터리의 비율입니다.</translation>
    </message>
    <message>
        <source>Drones</source>
        <translation>드론 수</translation>
    </message>
    <message>
        <source>Flying at the same time: the work is shared out so that the last one is down soonest.</source>
        <translation>동시에 비행합니다. 마지막 드론이 가장 일찍 내리도록 일을 나눕니다.</translation>
    </message>
    <message>
        <source>Height of the return home in metres</source>
        <translation>귀환 고도(미터)</translation>
    </message>
    <message>
        <source>A drone that loses contact climbs to it and flies home in a straight line, whatever was planned. Empty: the height of the flight.</source>
        <translation>연결이 끊긴 드론은 계획과 상관없이 이 고도로 올라 곧장 돌아옵니다. 비워 두면 비행 고도입니다.</translation>
    </message>
    <message>
        <source>Direction of the lines in degrees</source>
        <translation>비행 코스의 방향(도)</translation>
    </message>
    <message>
        <source>Clockwise from north. Empty: the direction that takes least time.</source>
        <translation>북쪽에서 시계 방향입니다. 비워 두면 시간이 가장 적게 드는 방향입니다.</translation>
    </message>
    <message>
        <source>Fly a second time at right angles</source>
        <translation>직각으로 한 번 더 비행</translation>
    </message>
    <message>
        <source>For models of buildings and steep ground.</source>
        <translation>건물 모델과 가파른 지형에 씁니다.</translation>
    </message>
    <message>
        <source>Choose a camera from the list, or give its own values, not both.</source>
        <translation>카메라를 목록에서 고르거나 값을 직접 주되, 둘 다 하지는 마십시오.</translation>
    </message>
    <message>
        <source>Choose a camera, or give its sensor size, focal length and image size (SENSOR_W, SENSOR_H, FOCAL, PIXELS_W, PIXELS_H).</source>
        <translation>카메라를 고르거나 센서 크기, 초점 거리, 영상 크기(SENSOR_W, SENSOR_H, FOCAL, PIXELS_W, PIXELS_H)를 입력하십시오.</translation>
    </message>
    <message>
        <source>There is no room for a pad beside the area: no-fly zones lie all around it. Give a layer of pads.</source>
        <translation>비행금지구역이 둘러싸고 있어 대상 지역 옆에 이착륙장을 둘 자리가 없습니다. 이착륙장 레이어를 지정하십시오.</translation>
    </message>
    <message>
        <source>No pad was given: one was placed {metres:.0f} m beside the area, without looking at what is there.</source>
        <translation>이착륙장이 없어 대상 지역에서 {metres:.0f} m 옆에 두었습니다. 그곳에 무엇이 있는지는 보지 않았습니다.</translation>
    </message>
    <message>
        <source>no area</source>
        <translation>면적 없음</translation>
    </message>
    <message>
        <source>{n} polygons of “{layer}” cross themselves; their repaired shapes were used.</source>
        <translation>“{layer}” 레이어의 폴리곤 {n}개가 스스로 엇갈립니다. 고친 모양을 썼습니다.</translation>
    </message>
    <message>
        <source>“{layer}” has no polygon with an area.</source>
        <translation>“{layer}” 레이어에 면적이 있는 폴리곤이 없습니다.</translation>
    </message>
    <message>
        <source>The area has more than {most} corners. Simplify it first.</source>
        <translation>대상 지역의 꼭짓점이 {most}개를 넘습니다. 먼저 단순화하십시오.</translation>
    </message>
    <message>
        <source>{n} rows of “{layer}” have no area and forbid nothing.</source>
        <translation>“{layer}” 레이어의 {n}행에는 면적이 없어 아무것도 금지하지 않습니다.</translation>
    </message>
    <message>
        <source>“{layer}” has no point to take off from.</source>
        <translation>“{layer}” 레이어에 이륙할 포인트가 없습니다.</translation>
    </message>
    <message>
        <source>{m} min {s:02d} s</source>
        <translation>{m}분 {s:02d}초</translation>
    </message>
    <message>
        <source>Sortie {n}, drone {drone}</source>
        <translation>비행 회차 {n}, 드론 {drone}</translation>
    </message>
    <message>
        <source>Survey flight</source>
        <translation>촬영 비행</translation>
    </message>
    <message>
        <source>How is the area flown, and what does it take?</source>
        <translation>지역을 어떻게 비행하며 무엇이 필요한가?</translation>
    </message>
    <message>
        <source>{n} sorties, {time} from the first take-off to the last landing, {photos:,} photos of {gsd:.1f} cm a pixel; {covered:.1f} % of what can be flown is seen.</source>
        <translation>비행 회차 {n}개, 첫 이륙부터 마지막 착륙까지 {time}, 픽셀당 {gsd:.1f} cm의 사진 {photos:,}장. 비행할 수 있는 곳의 {covered:.1f}%를 촬영합니다.</translation>
    </message>
    <message>
        <source>Map of the sorties, with what cannot be flown</source>
        <translation>비행 회차와 비행할 수 없는 곳의 지도</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>출발까지</translation>
    </message>
    <message>
        <source>In the air</source>
        <translation>비행 시간</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>비행 거리</translation>
    </message>
    <message>
        <source>Height above ground</source>
        <translation>지상고도</translation>
    </message>
    <message>
        <source>Ground sample distance</source>
        <translation>지상 표본 거리</translation>
    </message>
    <message>
        <source>Direction of the lines</source>
        <translation>비행 코스의 방향</translation>
    </message>
    <message>
        <source>Metres between lines</source>
        <translation>비행 코스 간격(미터)</translation>
    </message>
    <message>
        <source>Metres between photos</source>
        <translation>사진 간격(미터)</translation>
    </message>
    <message>
        <source>Metres flown without</source>
        <translation>촬영 없이 비행한 거리(미터)</translation>
    </message>
    <message>
        <source>Square metres that cannot be flown</source>
        <translation>비행할 수 없는 면적(㎡)</translation>
    </message>
    <message>
        <source>Straight way home clear</source>
        <translation>곧장 돌아오는 길이 트임</translation>
    </message>
    <message>
        <source>Method: boustrophedon lines (Choset &amp; Pignon 1998) in the direction of least time; ways around zones by visibility graph; times by a trapezoid of speed fitted to a measured flight.</source>
        <translation>방법: 시간이 가장 적게 드는 방향의 왕복 코스(Choset &amp; Pignon 1998), 가시성 그래프로 구역을 돌아가는 길, 실측 비행에 맞춘 사다리꼴 속도로 구한 시간.</translation>
    </message>
    <message>
        <source>Import mission (look at a flight before it is flown)</source>
        <translation>임무 가져오기(비행 전에 살펴보기)</translation>
    </message>
    <message>
        <source>Reads a mission of QGroundControl (.plan), Mission Planner (.waypoints), DJI (.kmz), Litchi (.csv), KML or GPX into the same fields that planned flights have, so that it can be looked at, checked and written in another format. What such a layer cannot hold is named. Broken and hostile files are refused with the place of what is wrong.</source>
        <translation>QGroundControl(.plan), Mission Planner(.waypoints), DJI(.kmz), Litchi(.csv), KML 또는 GPX 임무를 계획한 비행과 같은 필드로 읽어, 살펴보고 확인하고 다른 형식으로 쓸 수 있게 합니다. 레이어에 담을 수 없는 것은 알려 줍니다. 깨졌거나 위험한 파일은 잘못된 곳을 알리고 거부합니다.</translation>
    </message>
    <message>
        <source>Mission file</source>
        <translation>임무 파일</translation>
    </message>
    <message>
        <source>As a ground station or app has written it.</source>
        <translation>지상관제 프로그램 또는 앱이 쓴 그대로입니다.</translation>
    </message>
    <message>
        <source>Empty: by the file&apos;s ending, or its beginning.</source>
        <translation>비워 두면 확장자 또는 파일의 첫머리로 알아냅니다.</translation>
    </message>
    <message>
        <source>One row per waypoint, in order.</source>
        <translation>웨이포인트마다 한 행이 순서대로 있습니다.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {reason}.</source>
        <translation>“{file}” 파일을 읽을 수 없습니다. {reason}.</translation>
    </message>
    <message>
        <source>{n} things in the file are not part of a waypoint mission and were left out: {what}.</source>
        <translation>파일의 {n}가지는 웨이포인트 임무에 들지 않아 뺐습니다. {what}.</translation>
    </message>
    <message>
        <source>“{layer}” has no field “{field}”. Give the layer WAYPOINTS of a planned flight.</source>
        <translation>“{layer}” 레이어에 “{field}” 필드가 없습니다. 계획한 비행의 WAYPOINTS 레이어를 지정하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” has no waypoints. If a filter or selection is set, loosen it.</source>
        <translation>“{layer}” 레이어에 웨이포인트가 없습니다. 필터나 선택이 있으면 푸십시오.</translation>
    </message>
    <message>
        <source>No terrain is known: heights above ground are taken as heights above the place of take-off. On hilly ground plan with a terrain.</source>
        <translation>지형을 모르므로 지상고도를 이륙 지점 기준 고도로 봅니다. 언덕이 있으면 지형을 주고 계획하십시오.</translation>
    </message>
    <message>
        <source>Row {row} of the waypoints has no place. Delete it, or give it one.</source>
        <translation>웨이포인트 {row}행에 위치가 없습니다. 지우거나 위치를 넣으십시오.</translation>
    </message>
    <message>
        <source>Row {row} of the waypoints has the action “{action}”, which is not known.</source>
        <translation>웨이포인트 {row}행의 “{action}” 동작은 알 수 없는 동작입니다.</translation>
    </message>
    <message>
        <source>Row {row} of the waypoints has no height in “{field}”. Plan the flight with a terrain, or choose heights above take-off.</source>
        <translation>웨이포인트 {row}행의 “{field}”에 고도가 없습니다. 지형을 주고 비행을 계획하거나 이륙 지점 기준 고도를 고르십시오.</translation>
    </message>
    <message>
        <source>Survey flight (photograph an area)</source>
        <translation>촬영 비행(지역을 사진으로 찍기)</translation>
    </message>
    <message>
        <source>drone,uav,uas,mapping,photogrammetry,flight plan,grid,lawnmower,overlap,gsd,battery,no-fly</source>
        <translation>드론,무인기,uav,uas,지도 제작,사진 측량,비행 계획,격자,왕복,중복도,gsd,배터리,비행금지</translation>
    </message>
    <message>
        <source>Plans lines over an area, spaced by the camera&apos;s overlap in true metres, and cuts them into sorties that one battery can fly, way there and back included. Lines and ways keep out of no-fly zones with their buffer and clearance. Each line begins and ends one photo beyond the area, so that none is missing at the border. What cannot be flown is a layer of its own, with the reason.

The waypoints are what Export mission writes for QGroundControl, Mission Planner, DJI Pilot or Litchi. A plan is not a permission to fly.</source>
        <translation>카메라의 중복도에 따라 실제 미터로 간격을 둔 비행 코스를 지역 위에 계획하고, 오가는 길을 포함하여 배터리 하나로 비행할 수 있는 회차로 나눕니다. 코스와 길은 완충 거리와 여유 거리를 더한 비행금지구역을 피합니다. 각 코스는 지역보다 사진 한 장만큼 앞에서 시작하고 뒤에서 끝나 경계에서 빠지는 사진이 없습니다. 비행할 수 없는 곳은 이유와 함께 따로 레이어로 나옵니다.

웨이포인트는 임무 내보내기로 QGroundControl, Mission Planner, DJI Pilot 또는 Litchi에 씁니다. 계획이 비행 허가는 아닙니다.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>대상 지역</translation>
    </message>
    <message>
        <source>One or more polygons, with holes where nothing is to be photographed.</source>
        <translation>하나 이상의 폴리곤이며, 찍지 않을 곳에는 구멍을 둡니다.</translation>
    </message>
    <message>
        <source>Where photos are taken, piece by piece, with sortie and drone.</source>
        <translation>사진을 찍는 곳이며 조각마다 비행 회차와 드론이 있습니다.</translation>
    </message>
    <message>
        <source>What the drone does, in order: the mission.</source>
        <translation>드론이 하는 일의 순서, 곧 임무입니다.</translation>
    </message>
    <message>
        <source>Each flight from its pad and back: length, time, photos, share of the battery.</source>
        <translation>이착륙장에서 떠서 돌아올 때까지의 각 비행입니다. 거리, 시간, 사진 수, 배터리 비율이 있습니다.</translation>
    </message>
    <message>
        <source>What each photo sees on level ground.</source>
        <translation>평평한 땅에서 각 사진이 보는 범위입니다.</translation>
    </message>
    <message>
        <source>Seconds from the first take-off to the last landing</source>
        <translation>첫 이륙부터 마지막 착륙까지의 시간(초)</translation>
    </message>
    <message>
        <source>Per cent of the track from which the straight way home is clear</source>
        <translation>곧장 돌아오는 길이 트인 경로의 비율(%)</translation>
    </message>
    <message>
        <source>Give either the height or the ground sample distance.</source>
        <translation>고도와 지상 표본 거리 가운데 하나만 입력하십시오.</translation>
    </message>
    <message>
        <source>The height above ground must be above 0.</source>
        <translation>지상고도는 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>At {speed} m/s photos {metres} m apart come faster than the camera takes them (every {seconds} s). Fly at most {most} m/s, or overlap less.</source>
        <translation>{speed} m/s로는 {metres} m 간격의 사진이 카메라의 촬영 간격({seconds}초)보다 빨리 옵니다. 많아야 {most} m/s로 비행하거나 중복도를 줄이십시오.</translation>
    </message>
    <message>
        <source>A plan is not a permission to fly: zones, heights and people below are the pilot&apos;s duty to check.</source>
        <translation>계획이 비행 허가는 아닙니다. 구역, 고도, 아래의 사람은 조종자가 확인해야 합니다.</translation>
    </message>
    <message>
        <source>{area:,.0f} m² of the area cannot be flown; see the layer UNFLYABLE for where and why.</source>
        <translation>지역의 {area:,.0f} ㎡는 비행할 수 없습니다. 어디이며 왜인지는 UNFLYABLE 레이어를 보십시오.</translation>
    </message>
    <message>
        <source>Lines run at {angle:.1f}° and are {metres:.1f} m apart; a photo every {trigger:.1f} m.</source>
        <translation>비행 코스의 방향은 {angle:.1f}°, 간격은 {metres:.1f} m이며 {trigger:.1f} m마다 사진을 찍습니다.</translation>
    </message>
    <message>
        <source>{n} pads lie inside a no-fly zone with its buffer and clearance (the first is pad {first}). Move them, or lower the clearance.</source>
        <translation>이착륙장 {n}곳이 완충 거리와 여유 거리를 더한 비행금지구역 안에 있습니다(첫 번째는 {first}번). 옮기거나 여유 거리를 줄이십시오.</translation>
    </message>
    <message>
        <source>The area is empty: it has no polygon with an area.</source>
        <translation>지역이 비어 있습니다. 면적이 있는 폴리곤이 없습니다.</translation>
    </message>
    <message>
        <source>The whole area lies in no-fly zones with their buffers and clearance. Nothing can be flown.</source>
        <translation>지역 전체가 완충 거리와 여유 거리를 더한 비행금지구역 안에 있어 비행할 수 없습니다.</translation>
    </message>
    <message>
        <source>What no-fly zones leave of the area is too narrow for the drone.</source>
        <translation>비행금지구역을 빼고 남은 곳이 드론에게 너무 좁습니다.</translation>
    </message>
    <message>
        <source>No-fly zones cut the area off from every pad. Place a pad on its side.</source>
        <translation>비행금지구역 때문에 어느 이착륙장에서도 지역에 갈 수 없습니다. 그쪽에 이착륙장을 두십시오.</translation>
    </message>
    <message>
        <source>“{file}” is no mission file that is known (.plan, .waypoints, .kmz, .csv of Litchi, .kml, .gpx).</source>
        <translation>“{file}” 파일은 아는 임무 파일(.plan, .waypoints, .kmz, Litchi의 .csv, .kml, .gpx)이 아닙니다.</translation>
    </message>
    <message>
        <source>{n} traps belong to more than one cluster. A trap lies in one spray block: correct the field of the clusters.</source>
        <translation>트랩 {n}개가 둘 이상의 군집에 들어 있습니다. 트랩은 한 살포 구획에 있으므로 군집 필드를 고치십시오.</translation>
    </message>
    <message>
        <source>All counts are 0, so nothing can be compared. Check the field with the counts.</source>
        <translation>모든 수가 0이어서 비교할 것이 없습니다. 개체 수 필드를 확인하십시오.</translation>
    </message>
    <message>
        <source>The terrain “{layer}” cannot be read. Check that its file still exists.</source>
        <translation>“{layer}” 지형을 읽을 수 없습니다. 파일이 아직 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The terrain “{layer}” has no coordinate system. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS.</source>
        <translation>지형 “{layer}”에 좌표계가 없습니다. 먼저 설정하십시오. 레이어를 오른쪽 클릭 ▸ 레이어 좌표계 ▸ 레이어 좌표계 설정.</translation>
    </message>
    <message>
        <source>The terrain “{layer}” does not cover the area. Take another one, or leave it out.</source>
        <translation>“{layer}” 지형이 대상 지역을 덮지 않습니다. 다른 것을 쓰거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>The terrain “{layer}” has {n} cells over the area; at most {most} are read. Take a coarser one.</source>
        <translation>대상 지역에서 지형 “{layer}”의 셀이 {n}개입니다. 많아야 {most}개를 읽습니다. 더 성긴 것을 쓰십시오.</translation>
    </message>
    <message>
        <source>The terrain “{layer}” holds no plain numbers.</source>
        <translation>지형 “{layer}”에 단순한 숫자가 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Sortie {n}</source>
        <translation>비행 회차 {n}</translation>
    </message>
    <message>
        <source>Take-off</source>
        <translation>이륙</translation>
    </message>
    <message>
        <source>Photos begin</source>
        <translation>촬영 시작</translation>
    </message>
    <message>
        <source>Photos end</source>
        <translation>촬영 끝</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Spraying begins</source>
        <translation>살포 시작</translation>
    </message>
    <message>
        <source>Spraying ends</source>
        <translation>살포 끝</translation>
    </message>
    <message>
        <source>Waypoint</source>
        <translation>웨이포인트</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>머무름</translation>
    </message>
    <message>
        <source>Return home</source>
        <translation>귀환</translation>
    </message>
    <message>
        <source>In a no-fly zone, its buffer or the clearance</source>
        <translation>비행금지구역, 완충 거리 또는 여유 거리 안</translation>
    </message>
    <message>
        <source>Too narrow for the drone</source>
        <translation>드론에게 너무 좁음</translation>
    </message>
    <message>
        <source>Cut off from every pad</source>
        <translation>어느 이착륙장에서도 갈 수 없음</translation>
    </message>
    <message>
        <source>{site} (exists)</source>
        <translation>{site} (기존)</translation>
    </message>
    <message>
        <source>Id of the run in the Smart Cycle, where one is tracked</source>
        <translation>스마트 사이클에서 이 실행의 ID(추적하는 사이클이 있을 때)</translation>
    </message>
    <message>
        <source>No-fly zones: none were given.</source>
        <translation>비행금지구역: 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Height above ground: the mission&apos;s heights are above the sea, and there is no terrain.</source>
        <translation>지상고도: 임무의 고도가 해발 기준인데 지형이 없습니다.</translation>
    </message>
    <message>
        <source>Clearance over ground, trees and roofs: neither terrain nor surface was given.</source>
        <translation>지면·나무·지붕 위 여유 거리: 지형도 표면도 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>The way home after a loss of contact: neither zones nor terrain were given.</source>
        <translation>연결이 끊긴 뒤 돌아오는 길: 비행금지구역도 지형도 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Sight: no pilot stations were given.</source>
        <translation>가시선: 조종 위치를 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Photos: the mission takes none.</source>
        <translation>사진: 임무에서 찍는 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Time between photos: how fast the camera is, is not known.</source>
        <translation>촬영 간격: 카메라가 얼마나 빨리 찍을 수 있는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Coverage: neither an area nor a camera was given.</source>
        <translation>촬영 범위: 대상 지역도 카메라도 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>The mission takes {n} photos; at most {most} are looked at. Check sortie by sortie, or without a camera.</source>
        <translation>임무에서 사진을 {n}장 찍습니다. {most}장까지만 살펴볼 수 있습니다. 비행 회차별로 점검하거나 카메라 없이 점검하십시오.</translation>
    </message>
    <message>
        <source>Coverage: no area was given, or none of it lies outside no-fly zones.</source>
        <translation>촬영 범위: 대상 지역을 지정하지 않았거나, 비행금지구역 밖에 남은 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Coverage: no camera was given, and there are no lines beside each other to judge it by.</source>
        <translation>촬영 범위: 카메라를 지정하지 않았고, 간격을 보고 판단할 나란한 비행 코스도 없습니다.</translation>
    </message>
    <message>
        <source>The raster would have {n} cells; at most {most} are made. Give a larger cell.</source>
        <translation>래스터의 셀이 {n}개가 됩니다. {most}개까지만 만들 수 있으므로 셀 크기를 늘리십시오.</translation>
    </message>
    <message>
        <source>The battery needs seconds above 0 and a reserve from 0 to below 1.</source>
        <translation>배터리 시간은 0초보다 크고, 예비율은 0 이상 1 미만이어야 합니다.</translation>
    </message>
    <message>
        <source>Wind: none was given.</source>
        <translation>바람: 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>비행 경로</translation>
    </message>
    <message>
        <source>Not an authorisation.</source>
        <translation>허가가 아닙니다.</translation>
    </message>
    <message>
        <source>Volumes (not an authorisation)</source>
        <translation>안전 구역(허가가 아님)</translation>
    </message>
    <message>
        <source>Proposed rally points</source>
        <translation>제안한 집결 지점</translation>
    </message>
    <message>
        <source>No raster was written: a mission with photos and a camera are needed.</source>
        <translation>래스터를 쓰지 않았습니다. 사진이 있는 임무와 카메라가 필요합니다.</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>임무</translation>
    </message>
    <message>
        <source>The layer WAYPOINTS of a planned flight, or a mission file of QGroundControl, Mission Planner, DJI or Litchi, KML or GPX.</source>
        <translation>계획한 비행의 WAYPOINTS 레이어, 또는 QGroundControl, Mission Planner, DJI, Litchi의 임무 파일이나 KML, GPX 파일입니다.</translation>
    </message>
    <message>
        <source>Where the drone must not be. Fields lower_m, lower_ref, upper_m and upper_ref, as Import no-fly zones writes them, say between which heights; without them a zone forbids at any height.</source>
        <translation>드론이 들어가면 안 되는 곳입니다. 비행금지구역 가져오기가 만드는 lower_m, lower_ref, upper_m, upper_ref 필드가 있으면 그 높이 사이에서만 금지하고, 없으면 모든 높이에서 금지합니다.</translation>
    </message>
    <message>
        <source>What is to be photographed: how much of it is seen, in how many photos, how finely.</source>
        <translation>촬영할 곳입니다. 얼마나, 사진 몇 장에, 얼마나 세밀하게 보이는지 점검합니다.</translation>
    </message>
    <message>
        <source>Pilot stations</source>
        <translation>조종 위치</translation>
    </message>
    <message>
        <source>Where pilots and observers stand: does one of them see the drone at every place of its way?</source>
        <translation>조종자와 관측자가 서는 곳입니다. 비행 경로의 모든 곳에서 그 가운데 한 사람이라도 드론을 볼 수 있는지 점검합니다.</translation>
    </message>
    <message>
        <source>Where the drone may return to instead of home; those of a .plan file are known. The nearest of home and these is taken.</source>
        <translation>이륙 지점 대신 돌아갈 수 있는 곳입니다. .plan 파일에 든 집결 지점은 따로 지정하지 않아도 됩니다. 이륙 지점과 집결 지점 가운데 가장 가까운 곳을 씁니다.</translation>
    </message>
    <message>
        <source>Places with people</source>
        <translation>사람이 있는 곳</translation>
    </message>
    <message>
        <source>Nobody who has no part in the flight should be in the ground risk buffer.</source>
        <translation>비행에 참여하지 않는 사람은 지상 위험 완충 구역 안에 없어야 합니다.</translation>
    </message>
    <message>
        <source>Heights of the ground in metres above sea level.</source>
        <translation>해수면에서 잰 지면 높이(미터)입니다.</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>표면</translation>
    </message>
    <message>
        <source>Heights of trees and roofs in metres above sea level: for clearance, lines of sight, the way home and what photos see. Empty: the terrain.</source>
        <translation>해수면에서 잰 나무와 지붕의 높이(미터)입니다. 여유 거리, 가시선, 돌아오는 길, 사진에 보이는 범위를 점검하는 데 씁니다. 비워 두면 지형을 씁니다.</translation>
    </message>
    <message>
        <source>Height limit by law</source>
        <translation>법정 고도 제한</translation>
    </message>
    <message>
        <source>korea: below 150 m above ground, water or objects (Enforcement Rule of the Aviation Safety Act, article 308). eu: at most 120 m above the ground (Regulation (EU) 2019/947, UAS.OPEN.010). Laws change: check the text in force. A limit of your own below wins.</source>
        <translation>korea: 지면·수면·물건에서 150 m 미만(항공안전법 시행규칙 제308조). eu: 지면에서 120 m 이하(규정 (EU) 2019/947, UAS.OPEN.010). 법령은 바뀌므로 시행 중인 조문을 확인하십시오. 아래에 직접 정한 한도가 우선합니다.</translation>
    </message>
    <message>
        <source>Highest above ground in metres</source>
        <translation>최고 지상고도(미터)</translation>
    </message>
    <message>
        <source>Your own limit. Empty: that of the law chosen above.</source>
        <translation>직접 정하는 한도입니다. 비워 두면 위에서 고른 법의 한도를 씁니다.</translation>
    </message>
    <message>
        <source>Above home or the rally point. A drone that loses contact climbs to it, unless it is higher, and flies back in a straight line. Empty: it returns as high as it is.</source>
        <translation>이륙 지점이나 집결 지점을 기준으로 합니다. 연결이 끊긴 드론은 이보다 낮으면 이 높이로 올라가 곧장 돌아옵니다. 비워 두면 그때의 높이로 돌아옵니다.</translation>
    </message>
    <message>
        <source>Least clearance over the surface in metres</source>
        <translation>표면 위 최소 여유 거리(미터)</translation>
    </message>
    <message>
        <source>Over ground, trees and roofs, everywhere on the way.</source>
        <translation>비행 경로 어디에서나 지면, 나무, 지붕 위로 두어야 하는 거리입니다.</translation>
    </message>
    <message>
        <source>Farthest that a pilot sees the drone, in metres</source>
        <translation>조종자가 드론을 볼 수 있는 최대 거리(미터)</translation>
    </message>
    <message>
        <source>By its size and colour; 500 m is much for a small drone.</source>
        <translation>드론의 크기와 색에 따라 다릅니다. 작은 드론이라면 500 m도 먼 거리입니다.</translation>
    </message>
    <message>
        <source>As flown with your load, not as advertised.</source>
        <translation>광고에 나온 값이 아니라 실제로 짐을 싣고 비행한 값을 쓰십시오.</translation>
    </message>
    <message>
        <source>Wind in m/s</source>
        <translation>바람(m/s)</translation>
    </message>
    <message>
        <source>Mean wind at the height of the flight.</source>
        <translation>비행 고도에서의 평균 풍속입니다.</translation>
    </message>
    <message>
        <source>Direction from which the wind comes, in degrees</source>
        <translation>바람이 불어오는 방향(도)</translation>
    </message>
    <message>
        <source>Clockwise from north. Empty: head wind all the way, the worst that can be.</source>
        <translation>북쪽에서 시계 방향으로 잽니다. 비워 두면 가장 나쁜 경우, 곧 내내 맞바람인 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Highest airspeed of the drone in m/s</source>
        <translation>드론의 최고 대기 속도(m/s)</translation>
    </message>
    <message>
        <source>With it the drone can just hold its place in a wind as strong.</source>
        <translation>바람의 세기가 이와 같으면 드론이 겨우 제자리를 지킵니다.</translation>
    </message>
    <message>
        <source>Speed in m/s where the mission states none</source>
        <translation>임무에 속도가 없을 때 쓸 속도(m/s)</translation>
    </message>
    <message>
        <source>As the ground station or app is set.</source>
        <translation>지상관제 프로그램이나 앱에 설정된 값을 쓰십시오.</translation>
    </message>
    <message>
        <source>Size of the drone in metres</source>
        <translation>드론 크기(미터)</translation>
    </message>
    <message>
        <source>Across, for the ground risk buffer.</source>
        <translation>드론의 폭입니다. 지상 위험 완충 구역을 정하는 데 씁니다.</translation>
    </message>
    <message>
        <source>Least share of the area that is seen, in per cent</source>
        <translation>촬영되어야 하는 최소 면적 비율(%)</translation>
    </message>
    <message>
        <source>Of what lies outside no-fly zones.</source>
        <translation>비행금지구역 밖의 면적을 기준으로 합니다.</translation>
    </message>
    <message>
        <source>Photos in which each place is seen, at least</source>
        <translation>한 곳이 찍혀야 하는 최소 사진 수</translation>
    </message>
    <message>
        <source>By 95 % of the area. Two for any map; five and more for good models.</source>
        <translation>면적의 95%에서 지켜져야 합니다. 지도를 만들려면 2장, 좋은 3차원 모델을 만들려면 5장 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>Coarsest ground sample distance in metres</source>
        <translation>허용할 지상 표본 거리의 최댓값(미터)</translation>
    </message>
    <message>
        <source>By 95 % of the area. Empty: not checked.</source>
        <translation>면적의 95%에서 지켜져야 합니다. 비워 두면 점검하지 않습니다.</translation>
    </message>
    <message>
        <source>Seconds that the camera needs between photos</source>
        <translation>카메라의 최소 촬영 간격(초)</translation>
    </message>
    <message>
        <source>Empty: as the list of cameras says.</source>
        <translation>비워 두면 카메라 목록의 값을 씁니다.</translation>
    </message>
    <message>
        <source>From the list that comes with the plugin, or the camera&apos;s own values below. Empty: coverage is judged by how far the lines are apart.</source>
        <translation>플러그인의 목록에서 고르거나, 아래에 카메라 값을 직접 입력하십시오. 비워 두면 비행 코스의 간격으로 촬영 범위를 판단합니다.</translation>
    </message>
    <message>
        <source>Side of a cell in metres</source>
        <translation>셀 한 변의 길이(미터)</translation>
    </message>
    <message>
        <source>Of the rasters. Empty: a twentieth of a photo.</source>
        <translation>래스터의 셀 크기입니다. 비워 두면 사진 한 장이 찍는 폭의 20분의 1입니다.</translation>
    </message>
    <message>
        <source>How a layer&apos;s heights will be flown, as in Export mission. A file says it itself.</source>
        <translation>레이어의 고도를 무엇을 기준으로 비행할지 정합니다(임무 내보내기와 같음). 임무 파일에는 기준이 적혀 있습니다.</translation>
    </message>
    <message>
        <source>One row per check: limit, value, passed, and where it is worst.</source>
        <translation>점검마다 행이 하나이며 한도, 값, 통과 여부, 가장 나쁜 위치가 있습니다.</translation>
    </message>
    <message>
        <source>Each flight through space, with its length, time and share of the battery.</source>
        <translation>비행마다 입체 경로와 그 거리, 시간, 배터리 사용 비율이 있습니다.</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>안전 구역</translation>
    </message>
    <message>
        <source>Contingency volume and ground risk buffer (1:1). Not an authorisation.</source>
        <translation>비상 공간과 지상 위험 완충 구역(1:1)입니다. 허가가 아닙니다.</translation>
    </message>
    <message>
        <source>Photos per place</source>
        <translation>위치별 사진 수</translation>
    </message>
    <message>
        <source>How many photos see each cell of the area, as GeoTIFF.</source>
        <translation>대상 지역의 셀마다 그곳이 찍힌 사진 수를 담은 GeoTIFF입니다.</translation>
    </message>
    <message>
        <source>Metres of ground per pixel in the best photo of each cell, as GeoTIFF.</source>
        <translation>셀마다 가장 잘 찍힌 사진의 픽셀당 지면 거리(미터)를 담은 GeoTIFF입니다.</translation>
    </message>
    <message>
        <source>1 if every check is passed, else 0</source>
        <translation>모든 점검을 통과하면 1, 아니면 0</translation>
    </message>
    <message>
        <source>Checks that failed</source>
        <translation>통과하지 못한 점검 수</translation>
    </message>
    <message>
        <source>Flights</source>
        <translation>비행 수</translation>
    </message>
    <message>
        <source>Metres to the nearest no-fly zone</source>
        <translation>가장 가까운 비행금지구역까지의 거리(미터)</translation>
    </message>
    <message>
        <source>Greatest height above ground in metres</source>
        <translation>최고 지상고도(미터)</translation>
    </message>
    <message>
        <source>Per cent of the track from which the way back is clear</source>
        <translation>돌아오는 길이 트인 경로의 비율(%)</translation>
    </message>
    <message>
        <source>Per cent of the track that a pilot sees</source>
        <translation>조종자가 볼 수 있는 경로의 비율(%)</translation>
    </message>
    <message>
        <source>Per cent of the area that is seen</source>
        <translation>촬영되는 면적의 비율(%)</translation>
    </message>
    <message>
        <source>Mean ground sample distance in metres</source>
        <translation>평균 지상 표본 거리(미터)</translation>
    </message>
    <message>
        <source>Metres flown</source>
        <translation>비행 거리(미터)</translation>
    </message>
    <message>
        <source>Seconds of the longest flight, in calm air</source>
        <translation>가장 긴 비행 시간(초, 바람이 없을 때)</translation>
    </message>
    <message>
        <source>Square metres of the contingency volume</source>
        <translation>비상 공간의 면적(㎡)</translation>
    </message>
    <message>
        <source>Square metres of the ground risk buffer</source>
        <translation>지상 위험 완충 구역의 면적(㎡)</translation>
    </message>
    <message>
        <source>Rally points that are proposed</source>
        <translation>제안한 집결 지점 수</translation>
    </message>
    <message>
        <source>Without a terrain, heights above ground are reckoned above the surface with its trees and roofs: too low where these stand.</source>
        <translation>지형이 없어 나무와 지붕이 있는 표면을 기준으로 지상고도를 계산했습니다. 그런 곳에서는 값이 실제보다 낮게 나옵니다.</translation>
    </message>
    <message>
        <source>The mission&apos;s heights are above the sea and no terrain is given: heights above ground cannot be judged.</source>
        <translation>임무의 고도가 해발 기준인데 지형이 없어 지상고도를 판단할 수 없습니다.</translation>
    </message>
    <message>
        <source>The mission cannot be read. Give a layer of waypoints, or a mission file (.plan, .waypoints, .kmz, .csv, .kml, .gpx).</source>
        <translation>임무를 읽을 수 없습니다. 웨이포인트 레이어나 임무 파일(.plan, .waypoints, .kmz, .csv, .kml, .gpx)을 지정하십시오.</translation>
    </message>
    <message>
        <source>The layer states heights above the sea only; they were taken.</source>
        <translation>레이어에 해발 고도만 있어 그 값을 썼습니다.</translation>
    </message>
    <message>
        <source>Flight {n}: the mission says that home is {stated:.0f} m above the sea, the terrain says {ground:.0f} m. The terrain was taken; check which is right.</source>
        <translation>비행 {n}: 이륙 지점의 높이가 임무에는 해발 {stated:.0f} m, 지형에는 {ground:.0f} m로 되어 있습니다. 지형의 값을 썼습니다. 어느 쪽이 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>{n} rows of “{layer}” have no area.</source>
        <translation>“{layer}” 레이어의 행 {n}개에는 면적이 없습니다.</translation>
    </message>
    <message>
        <source>“{layer}” has no point with a place.</source>
        <translation>“{layer}” 레이어에 위치가 있는 포인트가 없습니다.</translation>
    </message>
    <message>
        <source>Not ready to fly: {n} of {all} checks failed.</source>
        <translation>비행하면 안 됩니다. 점검 {all}개 가운데 {n}개를 통과하지 못했습니다.</translation>
    </message>
    <message>
        <source>All {all} checks are passed.</source>
        <translation>점검 {all}개를 모두 통과했습니다.</translation>
    </message>
    <message>
        <source>Flight briefing</source>
        <translation>비행 브리핑</translation>
    </message>
    <message>
        <source>Is this mission fit to be flown?</source>
        <translation>이 임무대로 비행해도 되는가?</translation>
    </message>
    <message>
        <source>Map of the flights with no-fly zones, contingency volume and ground risk buffer; crosses mark where a check fails</source>
        <translation>비행 경로와 비행금지구역, 비상 공간, 지상 위험 완충 구역의 지도(×표는 통과하지 못한 점검의 위치)</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>배터리</translation>
    </message>
    <message>
        <source>Take-off (latitude, longitude)</source>
        <translation>이륙 지점(위도, 경도)</translation>
    </message>
    <message>
        <source>Greatest height above ground</source>
        <translation>최고 지상고도</translation>
    </message>
    <message>
        <source>Nearest no-fly zone</source>
        <translation>가장 가까운 비행금지구역</translation>
    </message>
    <message>
        <source>Contingency volume</source>
        <translation>비상 공간</translation>
    </message>
    <message>
        <source>Ground risk buffer (1:1)</source>
        <translation>지상 위험 완충 구역(1:1)</translation>
    </message>
    <message>
        <source>Mean ground sample distance</source>
        <translation>평균 지상 표본 거리</translation>
    </message>
    <message>
        <source>Method: distances in true metres along the whole track; the way home straight from every 10 m; lines of sight and photos over the surface cell by cell; contingency volume by the guide of the Luftfahrt-Bundesamt, ground risk buffer 1:1 (JARUS SORA 2.5); times by a trapezoid of speed fitted to a measured flight. Not an authorisation.</source>
        <translation>방법: 전체 경로를 따라 실제 미터로 잰 거리, 10 m마다 살펴본 곧장 돌아오는 길, 표면의 셀마다 살펴본 가시선과 사진, 독일 연방항공청(Luftfahrt-Bundesamt) 지침의 비상 공간, 1:1 지상 위험 완충 구역(JARUS SORA 2.5), 실측 비행에 맞춘 사다리꼴 속도로 구한 시간. 허가가 아닙니다.</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>통과 못 함</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>점검하지 않음</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Worst at</source>
        <translation>가장 나쁜 위치</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>지면</translation>
    </message>
    <message>
        <source>Trees and roofs</source>
        <translation>나무와 지붕</translation>
    </message>
    <message>
        <source>Height limit</source>
        <translation>고도 제한</translation>
    </message>
    <message>
        <source>Flight</source>
        <translation>비행</translation>
    </message>
    <message>
        <source>Height above the sea in m</source>
        <translation>해발 고도(m)</translation>
    </message>
    <message>
        <source>Height above take-off in m</source>
        <translation>이륙 지점 기준 고도(m)</translation>
    </message>
    <message>
        <source>Way in km, one sortie after the other</source>
        <translation>비행 회차를 차례로 이은 거리(km)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>종단면</translation>
    </message>
    <message>
        <source>Height of the flights over the ground along their way</source>
        <translation>비행 경로를 따라 나타낸 지면과 비행 고도</translation>
    </message>
    <message>
        <source>Proposed rally points: look at each place before you use it</source>
        <translation>제안한 집결 지점: 쓰기 전에 한 곳씩 살펴보십시오</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Latitude, longitude</source>
        <translation>위도, 경도</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>현장에서</translation>
    </message>
    <message>
        <source>Permission, NOTAM and temporary zones of today looked up</source>
        <translation>비행 승인, NOTAM, 오늘의 임시 비행금지구역 확인</translation>
    </message>
    <message>
        <source>Weather and wind at the height of the flight within the limits</source>
        <translation>비행 고도의 날씨와 바람이 한도 이내인지 확인</translation>
    </message>
    <message>
        <source>Pad clear, people informed and kept out of the ground risk buffer</source>
        <translation>이착륙장 정리, 주변에 알리고 지상 위험 완충 구역 출입 통제</translation>
    </message>
    <message>
        <source>Home point and height of the return set in the app as on this page</source>
        <translation>앱의 이륙 지점과 귀환 고도를 이 보고서대로 설정</translation>
    </message>
    <message>
        <source>Batteries full, propellers and camera looked at, memory card empty</source>
        <translation>배터리 완충, 프로펠러와 카메라 점검, 메모리 카드 비우기</translation>
    </message>
    <message>
        <source>Geofence and rally points loaded, mission of today loaded</source>
        <translation>지오펜스, 집결 지점, 오늘의 임무 업로드</translation>
    </message>
    <message>
        <source>Pilot, observer and what is done when contact is lost agreed</source>
        <translation>조종자·관측자 역할과 연결이 끊겼을 때의 조치 합의</translation>
    </message>
    <message>
        <source>Date, pilot, signature: ______________________________</source>
        <translation>날짜, 조종자, 서명: ______________________________</translation>
    </message>
    <message>
        <source>Distance to no-fly zones, at least their buffer</source>
        <translation>비행금지구역까지의 거리(완충 거리 이상)</translation>
    </message>
    <message>
        <source>Distance to no-fly zones, with the clearance for errors of position</source>
        <translation>비행금지구역까지의 거리(위치 오차에 대비한 여유 거리 포함)</translation>
    </message>
    <message>
        <source>Track that breaks the mission&apos;s own fence</source>
        <translation>임무에 든 지오펜스를 벗어나는 경로</translation>
    </message>
    <message>
        <source>Least clearance over ground, trees and roofs</source>
        <translation>지면·나무·지붕 위 최소 여유 거리</translation>
    </message>
    <message>
        <source>Track over ground whose height is not known</source>
        <translation>지면 높이를 모르는 경로</translation>
    </message>
    <message>
        <source>Track from which the straight way home crosses a no-fly zone</source>
        <translation>곧장 돌아오는 길이 비행금지구역을 지나는 경로</translation>
    </message>
    <message>
        <source>Track from which the straight way home meets the ground</source>
        <translation>곧장 돌아오는 길이 지면에 닿는 경로</translation>
    </message>
    <message>
        <source>Distance from the nearest pilot</source>
        <translation>가장 가까운 조종자까지의 거리</translation>
    </message>
    <message>
        <source>Track that no pilot sees</source>
        <translation>어느 조종자도 볼 수 없는 경로</translation>
    </message>
    <message>
        <source>Room for the contingency volume beside no-fly zones</source>
        <translation>비행금지구역 옆에 비상 공간이 들어갈 여유</translation>
    </message>
    <message>
        <source>Places with people in the ground risk buffer (1:1)</source>
        <translation>지상 위험 완충 구역(1:1) 안에 있는 사람이 있는 곳</translation>
    </message>
    <message>
        <source>Time between photos</source>
        <translation>촬영 간격</translation>
    </message>
    <message>
        <source>Share of the area that is seen</source>
        <translation>촬영되는 면적의 비율</translation>
    </message>
    <message>
        <source>Photos that see a place, by 95 % of the area</source>
        <translation>한 곳을 보는 사진 수(면적의 95%)</translation>
    </message>
    <message>
        <source>Ground sample distance, by 95 % of the area</source>
        <translation>지상 표본 거리(면적의 95%)</translation>
    </message>
    <message>
        <source>Time of the longest flight, in calm air</source>
        <translation>가장 긴 비행 시간(바람이 없을 때)</translation>
    </message>
    <message>
        <source>Share of the battery that is used, with the wind</source>
        <translation>바람을 고려한 배터리 사용 비율</translation>
    </message>
    <message>
        <source>Airspeed that is needed against the wind</source>
        <translation>바람을 거슬러 비행하는 데 필요한 대기 속도</translation>
    </message>
    <message>
        <source>never</source>
        <translation>불가능</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>{limit} 이상</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>{limit} 이하</translation>
    </message>
    <message>
        <source>sortie {sortie}, before waypoint {seq}</source>
        <translation>비행 회차 {sortie}, 웨이포인트 {seq} 앞</translation>
    </message>
    <message>
        <source>{meaning}: {value}, {limit}</source>
        <translation>{meaning}: {value}, {limit}</translation>
    </message>
    <message>
        <source>Corridor flight (photograph a road, river or dike)</source>
        <translation>노선 비행(도로·하천·제방 촬영)</translation>
    </message>
    <message>
        <source>drone,uav,uas,corridor,road,river,dike,levee,power line,railway,linear,flight plan,no-fly</source>
        <translation>drone,uav,uas,corridor,road,river,dike,levee,railway,flight plan,no-fly,드론,무인기,노선,도로,하천,제방,송전선,철도,선형,비행 계획,비행금지</translation>
    </message>
    <message>
        <source>Plans parallel lines along roads, rivers, dikes or railways, as many as the width of the corridor needs, which follow the bends and are joined there. On the outside of sharp bends the drone flies on until nothing is left unseen. Lines and the ways between them and home keep out of no-fly zones, and the work is cut into sorties that one battery can fly.

Lines that meet end to end are flown as one. A plan is not a permission to fly.</source>
        <translation>도로, 하천, 제방, 철도를 따라 노선 폭에 필요한 만큼 나란한 비행 코스를 계획합니다. 코스는 굽은 곳을 따라가며 그곳에서 이어집니다. 급하게 굽은 곳의 바깥쪽에서는 빠뜨리는 곳이 없을 때까지 드론이 더 날아갑니다. 코스와 그 사이의 길, 돌아오는 길은 비행금지구역에 들어가지 않으며, 작업은 배터리 하나로 비행할 수 있는 비행 회차(소티)로 나눕니다.

끝과 끝이 만나는 선은 하나로 이어 비행합니다. 계획이 비행 허가는 아닙니다.</translation>
    </message>
    <message>
        <source>Middle lines</source>
        <translation>중심선</translation>
    </message>
    <message>
        <source>Roads, rivers, dikes: the middle of what is to be photographed.</source>
        <translation>도로, 하천, 제방처럼 촬영할 대상의 중심선입니다.</translation>
    </message>
    <message>
        <source>Width of the corridor in metres</source>
        <translation>노선 폭(미터)</translation>
    </message>
    <message>
        <source>From edge to edge, across the middle line. Empty: one line of photos.</source>
        <translation>중심선을 가로질러 한쪽 가장자리에서 반대쪽까지의 폭입니다. 비워 두면 사진을 한 줄만 찍습니다.</translation>
    </message>
    <message>
        <source>Parallel lines</source>
        <translation>나란한 비행 코스 수</translation>
    </message>
    <message>
        <source>Empty: as many as the width needs. With a number, COVERED_PCT says how much of the width they see.</source>
        <translation>비워 두면 폭에 필요한 만큼입니다. 수를 지정하면 폭의 얼마를 촬영하는지 COVERED_PCT로 알 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} lines side by side, {metres:.1f} m apart, over {length:,.0f} m of middle line; a photo every {trigger:.1f} m.</source>
        <translation>비행 코스 {n}개가 {metres:.1f} m 간격으로 나란하며 중심선 길이는 {length:,.0f} m입니다. {trigger:.1f} m마다 사진을 찍습니다.</translation>
    </message>
    <message>
        <source>Corridor flight</source>
        <translation>노선 비행</translation>
    </message>
    <message>
        <source>How is the corridor flown, and what does it take?</source>
        <translation>노선을 어떻게 비행하며 무엇이 필요한가?</translation>
    </message>
    <message>
        <source>{lines} lines side by side in {n} sorties, {time} from the first take-off to the last landing, {photos:,} photos of {gsd:.1f} cm a pixel; {covered:.1f} % of what can be flown is seen.</source>
        <translation>나란한 비행 코스 {lines}개, 비행 회차 {n}개, 첫 이륙부터 마지막 착륙까지 {time}, 픽셀당 {gsd:.1f} cm의 사진 {photos:,}장. 비행할 수 있는 곳의 {covered:.1f}%를 촬영합니다.</translation>
    </message>
    <message>
        <source>Method: offset curves of the middle line with mitred bends; ways around zones by visibility graph; times by a trapezoid of speed fitted to a measured flight, with a stop at each bend.</source>
        <translation>방법: 굽은 곳을 연귀로 이은 중심선의 평행선, 가시성 그래프로 구역을 돌아가는 길, 굽은 곳마다 멈추며 실측 비행에 맞춘 사다리꼴 속도로 구한 시간.</translation>
    </message>
    <message>
        <source>Version of the format (DJI)</source>
        <translation>형식의 버전(DJI)</translation>
    </message>
    <message>
        <source>1.0.2 for older firmware of M300, M30 and M3 drones.</source>
        <translation>M300, M30, M3의 이전 펌웨어에는 1.0.2를 고르십시오.</translation>
    </message>
    <message>
        <source>What each line covers.</source>
        <translation>각 비행 코스가 촬영하는 범위입니다.</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation>촬영·살포 범위</translation>
    </message>
    <message>
        <source>Parts that are not reached, with the reason.</source>
        <translation>닿지 않는 부분과 그 이유입니다.</translation>
    </message>
    <message>
        <source>Proposed where the straight way home is not clear: places to return to instead. Look at each before you fly.</source>
        <translation>곧장 돌아오는 길이 트이지 않은 곳에서 이륙 지점 대신 돌아갈 곳으로 제안한 지점입니다. 비행하기 전에 하나씩 살펴보십시오.</translation>
    </message>
    <message>
        <source>Per cent of what can be flown that is covered</source>
        <translation>비행할 수 있는 곳 가운데 촬영·살포하는 비율(%)</translation>
    </message>
    <message>
        <source>Metres flown with photos or spraying</source>
        <translation>촬영하거나 살포하며 비행한 거리(미터)</translation>
    </message>
    <message>
        <source>Rally points proposed</source>
        <translation>제안한 집결 지점 수</translation>
    </message>
    <message>
        <source>Per cent of the track from which the straight way to the nearest of home and rally points is clear</source>
        <translation>이륙 지점이나 가장 가까운 집결 지점으로 곧장 가는 길이 트인 경로의 비율(%)</translation>
    </message>
    <message>
        <source>A reserve of {share} % leaves nothing of the battery to fly with. Give less than 1.</source>
        <translation>예비율이 {share}%이면 비행에 쓸 배터리가 남지 않습니다. 1보다 작게 지정하십시오.</translation>
    </message>
    <message>
        <source>With a tolerance of {tolerance} m a flight {height} m above ground may meet it. Give a smaller tolerance.</source>
        <translation>허용 오차가 {tolerance} m이면 지상고도 {height} m의 비행이 지면에 닿을 수 있습니다. 허용 오차를 줄이십시오.</translation>
    </message>
    <message>
        <source>Climbs and descents over the terrain take {seconds:.0f} s of all sorties.</source>
        <translation>지형을 오르내리는 데 모든 비행 회차에서 {seconds:.0f}초가 듭니다.</translation>
    </message>
    <message>
        <source>{n} sorties take up to {seconds:.0f} s longer over this terrain than the battery may be planned for. Plan again with a RESERVE that is larger by {share:.2f}, or a lower speed.</source>
        <translation>비행 회차 {n}개는 이 지형에서 배터리로 계획할 수 있는 것보다 최대 {seconds:.0f}초 더 걸립니다. RESERVE를 {share:.2f} 늘리거나 속도를 낮추어 다시 계획하십시오.</translation>
    </message>
    <message>
        <source>{height:.0f} m above ground is above what may be flown without a permission: {limits}.</source>
        <translation>지상고도 {height:.0f} m는 허가 없이 비행할 수 있는 높이보다 높습니다: {limits}.</translation>
    </message>
    <message>
        <source>From {share:.1f} % of the track the straight way home, which a drone takes when it loses contact, crosses a no-fly zone or meets the ground. {n} rally points are proposed, with which it is clear from {helped:.1f} %; see the layer RALLY, or move the pad, or raise RTL_HEIGHT.</source>
        <translation>경로의 {share:.1f}%에서는 연결이 끊긴 드론이 곧장 돌아오는 길이 비행금지구역을 지나거나 지면에 닿습니다. 집결 지점 {n}곳을 제안하며, 이를 쓰면 {helped:.1f}%에서 길이 트입니다. RALLY 레이어를 보거나, 이착륙장을 옮기거나, RTL_HEIGHT를 높이십시오.</translation>
    </message>
    <message>
        <source>Flight check (before a mission is flown)</source>
        <translation>비행 점검(임무를 비행하기 전에)</translation>
    </message>
    <message>
        <source>drone,mission,check,safety,briefing,no-fly,height limit,failsafe,return to home,terrain,line of sight,vlos,sora,ground risk,coverage,gsd,battery,wind</source>
        <translation>드론,임무,점검,안전,브리핑,비행금지,고도 제한,페일세이프,자동 복귀,지형,가시선,비가시권,지상 위험,촬영 범위,배터리,바람,drone,check,sora,gsd</translation>
    </message>
    <message>
        <source>Looks at a planned flight, or at a mission file of any of the usual ground stations, before it is flown: distance to no-fly zones, height above ground, the straight way home after a loss of contact, clearance over terrain, trees and roofs, lines of sight from pilot stations, contingency volume and ground risk buffer, what the photos see, time, battery and wind. Each check has its limit, its value and the place where it is worst.

What is not given is not checked, and the page says so. Where the way home is not free, rally points are proposed. The report is a page for the briefing. Nothing here is an authorisation.</source>
        <translation>계획한 비행이나 널리 쓰이는 지상관제 프로그램의 임무 파일을 비행하기 전에 점검합니다. 비행금지구역까지의 거리, 지상고도, 연결이 끊긴 뒤 곧장 돌아오는 길, 지형·나무·지붕 위 여유 거리, 조종 위치의 가시선, 비상 공간과 지상 위험 완충 구역, 사진에 찍히는 범위, 시간, 배터리, 바람을 살펴봅니다. 점검마다 한도와 값, 가장 나쁜 위치가 나옵니다.

지정하지 않은 것은 점검하지 않으며, 보고서에 그렇게 적습니다. 돌아오는 길이 막혀 있으면 집결 지점을 제안합니다. 보고서는 브리핑에 쓸 수 있는 한 쪽입니다. 어떤 결과도 비행 허가가 아닙니다.</translation>
    </message>
    <message>
        <source>Not checked: {what}</source>
        <translation>점검하지 않음: {what}</translation>
    </message>
    <message>
        <source>This is not an authorisation: zones, heights, people below and the weather are the pilot&apos;s duty to check.</source>
        <translation>이것은 허가가 아닙니다. 비행금지구역, 고도, 아래에 있는 사람, 날씨를 확인하는 것은 조종자의 의무입니다.</translation>
    </message>
    <message>
        <source>Failed: {what}</source>
        <translation>통과하지 못함: {what}</translation>
    </message>
    <message>
        <source>{n} rally points are proposed from which the way back is free from more of the track. Look at each place before you use it.</source>
        <translation>집결 지점 {n}곳을 제안합니다. 이를 쓰면 더 많은 경로에서 돌아오는 길이 트입니다. 쓰기 전에 한 곳씩 살펴보십시오.</translation>
    </message>
    <message>
        <source>Swaths</source>
        <translation>살포 폭</translation>
    </message>
    <message>
        <source>Surface with trees and roofs</source>
        <translation>나무와 지붕을 포함한 표면</translation>
    </message>
    <message>
        <source>Heights of what stands on the ground, in metres above sea level. The drone rises so that it stays above all of it by the clearance.</source>
        <translation>지면 위에 서 있는 것의 높이(해발, 미터)입니다. 드론은 이 모든 것보다 여유 거리만큼 위에 있도록 올라갑니다.</translation>
    </message>
    <message>
        <source>How far from the wanted height above ground the drone may be between waypoints. Empty: 5 m, and no more than a quarter of the height.</source>
        <translation>웨이포인트 사이에서 원하는 지상고도와 얼마나 달라도 되는지 정합니다. 비워 두면 5 m이며 고도의 4분의 1을 넘지 않습니다.</translation>
    </message>
    <message>
        <source>{n} rows of “{layer}” have no line with a length and are left out.</source>
        <translation>“{layer}” 레이어의 행 {n}개에는 길이가 있는 라인이 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>“{layer}” has no line with a length.</source>
        <translation>“{layer}” 레이어에 길이가 있는 라인이 없습니다.</translation>
    </message>
    <message>
        <source>The lines have more than {most} corners. Simplify them first.</source>
        <translation>라인의 꼭짓점이 {most}개를 넘습니다. 먼저 단순화하십시오.</translation>
    </message>
    <message>
        <source>no rate above 0</source>
        <translation>0보다 큰 살포량 없음</translation>
    </message>
    <message>
        <source>No block has a rate above 0 litres per hectare. Choose the field that holds it, or give a number.</source>
        <translation>헥타르당 살포량이 0리터보다 큰 살포 구획이 없습니다. 살포량이 든 필드를 선택하거나 숫자를 지정하십시오.</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>위치 없음</translation>
    </message>
    <message>
        <source>no priority above 0</source>
        <translation>0보다 큰 우선순위 없음</translation>
    </message>
    <message>
        <source>no time above 0 within which to be seen again</source>
        <translation>다시 살펴볼 제한 시간이 0보다 크지 않음</translation>
    </message>
    <message>
        <source>“{layer}” has no place with a priority above 0 and a time above 0 within which it is to be seen again.</source>
        <translation>“{layer}” 레이어에 우선순위와 다시 살펴볼 제한 시간이 모두 0보다 큰 곳이 없습니다.</translation>
    </message>
    <message>
        <source>{n} places are too many for one patrol; at most {most} are planned. Choose those that matter most, or join near ones to areas.</source>
        <translation>{n}곳은 순찰 한 번에 너무 많습니다. 많아야 {most}곳까지 계획합니다. 가장 중요한 곳을 고르거나 가까운 곳을 묶어 폴리곤으로 만드십시오.</translation>
    </message>
    <message>
        <source>{n} pairs of blocks overlap; what they share is sprayed once, with the first.</source>
        <translation>살포 구획 {n}쌍이 겹칩니다. 겹친 곳은 먼저 살포하는 구획에서 한 번만 살포합니다.</translation>
    </message>
    <message>
        <source>The raster for {parameter} cannot be read. Check that its file still exists.</source>
        <translation>{parameter} 래스터를 읽을 수 없습니다. 파일이 아직 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The first {n} of {all} sorties are listed; the layer SORTIES holds them all.</source>
        <translation>비행 회차 {all}개 가운데 처음 {n}개만 적었습니다. 모두 보려면 SORTIES 레이어를 보십시오.</translation>
    </message>
    <message>
        <source>On the lines</source>
        <translation>비행 코스 위</translation>
    </message>
    <message>
        <source>Metres flown on lines</source>
        <translation>비행 코스 위를 비행한 거리(미터)</translation>
    </message>
    <message>
        <source>Metres flown between them</source>
        <translation>비행 코스 사이를 비행한 거리(미터)</translation>
    </message>
    <message>
        <source>With {n} rally points</source>
        <translation>집결 지점 {n}곳이 있을 때</translation>
    </message>
    <message>
        <source>Areas that must not be left (inclusion) or entered, of a .plan file.</source>
        <translation>.plan 파일에 든 구역으로, 벗어나면 안 되는 구역(inclusion)과 들어가면 안 되는 구역입니다.</translation>
    </message>
    <message>
        <source>Of a .plan file, with their height above home as Z.</source>
        <translation>.plan 파일에 든 집결 지점입니다. Z는 이륙 지점 기준 고도입니다.</translation>
    </message>
    <message>
        <source>The file also holds what was not asked for: {what}.</source>
        <translation>파일에 요청하지 않은 것도 들어 있습니다: {what}.</translation>
    </message>
    <message>
        <source>Import no-fly zones (ED-269, ED-318, GeoJSON, OpenAir)</source>
        <translation>비행금지구역 가져오기(ED-269, ED-318, GeoJSON, OpenAir)</translation>
    </message>
    <message>
        <source>drone,airspace,geozone,geofence,no-fly,restricted area,ctr,ed-269,ed-318,openair,notam</source>
        <translation>드론,공역,지오존,지오펜스,비행금지,제한구역,관제권,ed-269,ed-318,openair,notam,airspace,no-fly</translation>
    </message>
    <message>
        <source>Reads zones in which flying is forbidden or bound to conditions, as aviation authorities publish them (ED-269 and ED-318 JSON, GeoJSON, OpenAir), into a layer for the parameter “No-fly zones” of flights and of the flight check.

Circles and arcs are drawn around the true shape, never inside it. A buffer is added in true metres. Heights and times are kept as fields: planning keeps out of a zone at any height and time, the flight check looks at the heights.</source>
        <translation>비행이 금지되거나 조건이 붙은 구역을 항공 당국이 공개하는 형식(ED-269와 ED-318 JSON, GeoJSON, OpenAir)에서 읽어, 비행 계획과 비행 점검의 “비행금지구역” 파라미터에 쓸 레이어로 만듭니다.

원과 호는 실제 모양보다 작아지지 않도록 바깥쪽으로 그립니다. 완충 거리는 실제 미터로 더합니다. 높이와 시간은 필드로 남습니다. 비행을 계획할 때는 높이와 시간에 관계없이 구역을 피하고, 비행 점검에서는 높이를 따집니다.</translation>
    </message>
    <message>
        <source>Zone file</source>
        <translation>구역 파일</translation>
    </message>
    <message>
        <source>As the authority or the airspace service has written it.</source>
        <translation>항공 당국이나 공역 서비스에서 받은 파일을 그대로 쓰십시오.</translation>
    </message>
    <message>
        <source>Empty: by how the file begins. ED-318 is read as geojson.</source>
        <translation>비워 두면 파일의 첫머리로 알아냅니다. ED-318은 geojson으로 읽습니다.</translation>
    </message>
    <message>
        <source>Buffer in metres</source>
        <translation>완충 거리(미터)</translation>
    </message>
    <message>
        <source>Kinds to keep</source>
        <translation>남길 종류</translation>
    </message>
    <message>
        <source>The file&apos;s own words with commas between them, for example PROHIBITED, REQ_AUTHORISATION or P, R, CTR. Empty: all.</source>
        <translation>파일에 쓰인 표현을 쉼표로 구분하여 적습니다(예: PROHIBITED, REQ_AUTHORISATION 또는 P, R, CTR). 비워 두면 모두 남깁니다.</translation>
    </message>
    <message>
        <source>Only zones that begin below this height in metres</source>
        <translation>이 높이(미터)보다 아래에서 시작하는 구역만</translation>
    </message>
    <message>
        <source>Above ground: the highest that you fly. Zones that begin higher are left out; of those whose height is above the sea only with the highest ground given. Empty: all zones.</source>
        <translation>지면을 기준으로 비행할 가장 높은 높이입니다. 이보다 높은 곳에서 시작하는 구역은 제외합니다. 해발 높이로 적힌 구역은 가장 높은 지면의 높이를 지정했을 때만 제외합니다. 비워 두면 모든 구역을 남깁니다.</translation>
    </message>
    <message>
        <source>Highest ground in metres above the sea</source>
        <translation>가장 높은 지면의 해발 높이(미터)</translation>
    </message>
    <message>
        <source>Of the places where you fly; with it, heights above the sea and flight levels can be compared with the height that you fly.</source>
        <translation>비행할 곳의 값입니다. 지정하면 해발 높이와 비행고도(FL)를 비행할 높이와 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>One polygon per zone: name, kind, reason, heights in metres, times, and the buffer that is worked in.</source>
        <translation>구역마다 폴리곤 하나이며 이름, 종류, 사유, 높이(미터), 시간, 반영한 완충 거리가 있습니다.</translation>
    </message>
    <message>
        <source>Zones with circles or arcs</source>
        <translation>원이나 호가 있는 구역 수</translation>
    </message>
    <message>
        <source>Zones left out</source>
        <translation>제외한 구역 수</translation>
    </message>
    <message>
        <source>{n} entries of the file forbid nothing, or have no area, and were left out: {what}.</source>
        <translation>파일의 항목 {n}개는 아무것도 금지하지 않거나 면적이 없어 제외했습니다: {what}.</translation>
    </message>
    <message>
        <source>{n} zones were left out by kind or height.</source>
        <translation>종류나 높이에 따라 구역 {n}개를 제외했습니다.</translation>
    </message>
    <message>
        <source>No zone is left of the {n} in the file. Loosen the kinds and the height.</source>
        <translation>파일의 구역 {n}개 가운데 남은 것이 없습니다. 종류와 높이 조건을 완화하십시오.</translation>
    </message>
    <message>
        <source>{n} zones cross themselves; their repaired shapes were used.</source>
        <translation>구역 {n}개의 경계가 스스로 엇갈립니다. 고친 모양을 썼습니다.</translation>
    </message>
    <message>
        <source>Some zones hold for a time only (valid_from, valid_to). They are kept out of at any time; filter the layer if you know better.</source>
        <translation>일부 구역은 정해진 시간에만 유효합니다(valid_from, valid_to). 비행을 계획할 때는 시간에 관계없이 피합니다. 적용되지 않는 시간임이 확실하면 레이어에 필터를 적용하십시오.</translation>
    </message>
    <message>
        <source>Row {row} of the waypoints has no number in “{field}”. Number the waypoints first.</source>
        <translation>웨이포인트 {row}행의 “{field}” 필드에 번호가 없습니다. 먼저 웨이포인트에 번호를 매기십시오.</translation>
    </message>
    <message>
        <source>Patrol flight (see places again in time)</source>
        <translation>순찰 비행(시간 안에 다시 살펴보기)</translation>
    </message>
    <message>
        <source>drone,uav,patrol,surveillance,public safety,fire watch,revisit,monitoring,tour,orienteering,routing,flight plan,no-fly</source>
        <translation>drone,uav,patrol,surveillance,public safety,fire watch,revisit,monitoring,orienteering,routing,flight plan,no-fly,드론,순찰,감시,공공 안전,산불 감시,재방문,모니터링,순회,경로,비행 계획,비행금지</translation>
    </message>
    <message>
        <source>Plans rounds over points and areas, so that none waits longer than it may until it is seen again, changes of battery included. Places that may wait longer are left out of some rounds. Where drones and batteries do not suffice for all, those of most priority are flown, and the layer Places says which are left. The plan is flown through a whole day, and the longest wait is counted.

The sorties are those of one cycle, which is repeated. A plan is not a permission to fly.</source>
        <translation>포인트와 폴리곤을 도는 순찰을 계획하여, 배터리 교체 시간을 포함해 어느 곳도 정해진 시간보다 오래 기다리지 않고 다시 살펴보게 합니다. 더 기다려도 되는 곳은 몇 바퀴씩 거릅니다. 드론과 배터리가 모든 곳에 모자라면 우선순위가 높은 곳을 비행하며, 빠진 곳은 장소 레이어에 나옵니다. 계획을 하루 내내 비행해 보고 가장 오래 기다린 시간을 셉니다.

비행 회차(소티)는 되풀이되는 한 주기의 것입니다. 계획이 비행 허가는 아닙니다.</translation>
    </message>
    <message>
        <source>Points, which are hovered over, or areas, which are photographed line by line.</source>
        <translation>포인트에서는 제자리에 떠서 살펴보고, 폴리곤은 코스를 따라 한 줄씩 촬영합니다.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Field or number; where not all places fit, the sum of it is made as large as can be. Empty: all alike.</source>
        <translation>필드 또는 숫자입니다. 모든 곳을 다 넣을 수 없으면 이 값의 합이 가장 커지도록 고릅니다. 비워 두면 모두 같습니다.</translation>
    </message>
    <message>
        <source>Seen again within seconds</source>
        <translation>다시 살펴볼 제한 시간(초)</translation>
    </message>
    <message>
        <source>Field, or one number for all: how long a place may be without a visit.</source>
        <translation>필드 또는 모든 곳에 쓰는 숫자 하나입니다. 한 곳을 방문하지 않고 둘 수 있는 시간입니다.</translation>
    </message>
    <message>
        <source>Seconds over a point</source>
        <translation>포인트에서 머무는 시간(초)</translation>
    </message>
    <message>
        <source>How long the drone looks at each point; then it takes a photo.</source>
        <translation>드론이 각 포인트를 살펴보는 시간입니다. 그런 다음 사진을 찍습니다.</translation>
    </message>
    <message>
        <source>Seconds to change a battery</source>
        <translation>배터리 교체 시간(초)</translation>
    </message>
    <message>
        <source>Between landing and the next take-off of a drone.</source>
        <translation>드론이 착륙하고 다음에 이륙할 때까지의 시간입니다.</translation>
    </message>
    <message>
        <source>Seconds of a day&apos;s patrol</source>
        <translation>하루 순찰 시간(초)</translation>
    </message>
    <message>
        <source>How long the patrol goes on; 86400 are 24 hours.</source>
        <translation>순찰을 계속하는 시간입니다. 86400이면 24시간입니다.</translation>
    </message>
    <message>
        <source>Each place with its longest wait, visits in a day and drone, and whether it is left.</source>
        <translation>장소마다 가장 오래 기다린 시간, 하루 방문 횟수, 드론, 빠졌는지 여부가 있습니다.</translation>
    </message>
    <message>
        <source>Where areas are photographed, piece by piece, with sortie and drone.</source>
        <translation>폴리곤을 촬영하는 곳이며 조각마다 비행 회차와 드론이 있습니다.</translation>
    </message>
    <message>
        <source>Longest time in a day that a visited place waits, in seconds</source>
        <translation>방문하는 곳이 하루에 가장 오래 기다리는 시간(초)</translation>
    </message>
    <message>
        <source>Seconds until the longest cycle of sorties begins again</source>
        <translation>가장 긴 비행 회차 주기가 다시 시작될 때까지의 시간(초)</translation>
    </message>
    <message>
        <source>Places visited in time</source>
        <translation>시간 안에 방문하는 장소 수</translation>
    </message>
    <message>
        <source>Places that are left</source>
        <translation>빠진 장소 수</translation>
    </message>
    <message>
        <source>Per cent of the priority that is visited in time</source>
        <translation>시간 안에 방문하는 우선순위의 비율(%)</translation>
    </message>
    <message>
        <source>Sorties in a day</source>
        <translation>하루 비행 회차 수</translation>
    </message>
    <message>
        <source>No place can be seen again in time: the way there, the visit, the way home and the change of battery take longer than {longest} s or than the battery lasts, or no-fly zones close the places off. Take a pad that is nearer, a larger battery, a faster speed or more time.</source>
        <translation>시간 안에 다시 살펴볼 수 있는 곳이 없습니다. 가는 길, 방문, 돌아오는 길, 배터리 교체에 걸리는 시간이 {longest}초나 배터리 시간보다 길거나, 비행금지구역이 길을 막습니다. 더 가까운 이착륙장, 더 큰 배터리, 더 빠른 속도, 더 긴 제한 시간 가운데 하나를 택하십시오.</translation>
    </message>
    <message>
        <source>not all fit; these have the least priority for the time they take</source>
        <translation>모두 넣을 수는 없으며 드는 시간에 비해 우선순위가 가장 낮음</translation>
    </message>
    <message>
        <source>they cannot be reached, or not in time</source>
        <translation>갈 수 없거나 시간 안에 갈 수 없음</translation>
    </message>
    <message>
        <source>{n} places are left: {reason} (feature ids {ids}).</source>
        <translation>{n}곳이 빠졌습니다: {reason}(피처 ID {ids}).</translation>
    </message>
    <message>
        <source>{used} of {drones} drones fly; a day takes {n} sorties, each with a full battery.</source>
        <translation>드론 {drones}대 가운데 {used}대가 비행합니다. 하루에 비행 회차 {n}개가 필요하며 매번 완충한 배터리를 씁니다.</translation>
    </message>
    <message>
        <source>Drone {drone}: a round every {minutes:.1f} minutes; after {n} rounds the sorties begin again.</source>
        <translation>드론 {drone}: {minutes:.1f}분마다 한 바퀴를 돌고, {n}바퀴 뒤에 비행 회차가 처음부터 다시 시작됩니다.</translation>
    </message>
    <message>
        <source>Patrol flight</source>
        <translation>순찰 비행</translation>
    </message>
    <message>
        <source>How are the places seen again in time, and what does it take?</source>
        <translation>각 장소를 시간 안에 어떻게 다시 살펴보며 무엇이 필요한가?</translation>
    </message>
    <message>
        <source>{n} of {all} places are seen again in time, none after more than {gap:.0f} minutes; a day takes {sorties} sorties.</source>
        <translation>{all}곳 가운데 {n}곳을 시간 안에 다시 살펴보며, 가장 길어도 {gap:.0f}분을 넘지 않습니다. 하루에 비행 회차 {sorties}개가 필요합니다.</translation>
    </message>
    <message>
        <source>Longest wait, counted through a day</source>
        <translation>하루 동안 센 가장 긴 대기 시간</translation>
    </message>
    <message>
        <source>Priority visited in time</source>
        <translation>시간 안에 방문하는 우선순위</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>사이클</translation>
    </message>
    <message>
        <source>Method: rounds with harmonic periods (Holte et al. 1989), tours cut into sorties by dynamic programming (Beasley 1983, Prins 2004), places chosen as in team orienteering (Chao, Golden &amp; Wasil 1996); the plan is flown through a day and the waits counted.</source>
        <translation>방법: 조화 주기의 순회(Holte et al. 1989), 순회 경로를 동적 계획법으로 비행 회차로 나눔(Beasley 1983, Prins 2004), 장소는 팀 오리엔티어링으로 고름(Chao, Golden &amp; Wasil 1996). 계획을 하루 내내 비행해 보고 대기 시간을 셈.</translation>
    </message>
    <message>
        <source>Spraying flight (treat blocks from the air)</source>
        <translation>살포 비행(공중에서 구획에 살포)</translation>
    </message>
    <message>
        <source>drone,uav,spraying,larvicide,adulticide,mosquito,vector control,swath,tank,refill,dose,flight plan,no-fly</source>
        <translation>drone,uav,spraying,larvicide,adulticide,mosquito,vector control,swath,tank,refill,dose,flight plan,no-fly,드론,살포,방제,유충 구제,성충 방제,모기,매개체 방제,살포 폭,탱크,보충,살포량,비행 계획,비행금지</translation>
    </message>
    <message>
        <source>Plans lines over the blocks of a spraying plan, one swath apart. The sprayer is on only inside the blocks and off on every turn and way; the drone is at speed where spraying begins, so that the dose is right from the first metre. Each sortie ends when battery or tank does, whichever is first, and carries one product. Lines and ways keep out of no-fly zones.

Check the label with Spray label check before you spray. A plan is not a permission to fly or to spray.</source>
        <translation>살포 계획의 구획 위에 살포 폭 간격으로 비행 코스를 계획합니다. 살포기는 구획 안에서만 켜고, 돌 때와 이동할 때는 모두 끕니다. 살포를 시작하는 곳에서는 드론이 이미 제 속도에 올라 있어 처음 1미터부터 살포량이 맞습니다. 비행 회차(소티)는 배터리나 탱크 가운데 먼저 떨어지는 쪽에 맞추어 끝나며 약제는 한 가지만 싣습니다. 코스와 길은 비행금지구역에 들어가지 않습니다.

살포하기 전에 방제 라벨 점검으로 라벨을 확인하십시오. 계획이 비행 허가나 살포 허가는 아닙니다.</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>살포 구획</translation>
    </message>
    <message>
        <source>What is to be treated, for example the output of Spray targets: what must not be sprayed is cut out of it already.</source>
        <translation>살포할 곳입니다(예: 방제 대상 구획의 산출물. 살포하면 안 되는 곳을 이미 잘라 낸 것입니다).</translation>
    </message>
    <message>
        <source>Swath in metres</source>
        <translation>살포 폭(미터)</translation>
    </message>
    <message>
        <source>Width that one pass treats, as measured with your nozzles, height and speed.</source>
        <translation>한 번 지나가며 살포되는 폭입니다. 실제 노즐, 고도, 속도에서 잰 값을 쓰십시오.</translation>
    </message>
    <message>
        <source>Rate in litres per hectare</source>
        <translation>살포량(헥타르당 리터)</translation>
    </message>
    <message>
        <source>From the label, as mixed. One number for all blocks, or a field with a rate for each.</source>
        <translation>라벨에 적힌 희석액 기준의 양입니다. 모든 구획에 쓸 숫자 하나 또는 구획별 살포량 필드입니다.</translation>
    </message>
    <message>
        <source>Tank in litres</source>
        <translation>탱크 용량(리터)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>약제</translation>
    </message>
    <message>
        <source>Field with the product of each block. Blocks of different products are flown in different sorties. Empty: one for all.</source>
        <translation>구획별 약제 필드입니다. 약제가 다른 구획은 다른 비행 회차에 비행합니다. 비워 두면 모두 같은 약제입니다.</translation>
    </message>
    <message>
        <source>Where the sprayer is on, piece by piece, with block, product, litres and flow.</source>
        <translation>살포기를 켜는 곳이며 조각마다 구획, 약제, 리터, 유량이 있습니다.</translation>
    </message>
    <message>
        <source>Litres that are sprayed</source>
        <translation>살포하는 양(리터)</translation>
    </message>
    <message>
        <source>Most litres per minute: rate × swath × speed</source>
        <translation>분당 최대 리터: 살포량 × 살포 폭 × 속도</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>약제</translation>
    </message>
    <message>
        <source>Square metres of blocks that are sprayed</source>
        <translation>살포하는 구획의 면적(㎡)</translation>
    </message>
    <message>
        <source>{litres:.2f} litres in {n} fillings; the nozzles give {flow:.3f} litres per minute at {speed} m/s.</source>
        <translation>{n}번 채워 {litres:.2f}리터를 살포합니다. 속도 {speed} m/s에서 노즐 유량은 분당 {flow:.3f}리터입니다.</translation>
    </message>
    <message>
        <source>The blocks have different rates: set the flow of each line as the layer LINES says (flow_lpm).</source>
        <translation>구획마다 살포량이 다릅니다. 비행 코스마다 LINES 레이어의 값(flow_lpm)대로 유량을 맞추십시오.</translation>
    </message>
    <message>
        <source>Spraying flight</source>
        <translation>살포 비행</translation>
    </message>
    <message>
        <source>How are the blocks treated, and what does it take?</source>
        <translation>구획을 어떻게 살포하며 무엇이 필요한가?</translation>
    </message>
    <message>
        <source>{litres:,.1f} litres in {n} fillings, {time} from the first take-off to the last landing; {covered:.1f} % of what can be flown of the blocks is sprayed.</source>
        <translation>{n}번 채워 {litres:,.1f}리터, 첫 이륙부터 마지막 착륙까지 {time}. 구획에서 비행할 수 있는 곳의 {covered:.1f}%를 살포합니다.</translation>
    </message>
    <message>
        <source>Litres</source>
        <translation>리터</translation>
    </message>
    <message>
        <source>Litres per minute, at most</source>
        <translation>분당 최대 리터</translation>
    </message>
    <message>
        <source>Square metres sprayed</source>
        <translation>살포하는 면적(㎡)</translation>
    </message>
    <message>
        <source>Method: lines one swath apart, switched where the middle of the swath crosses the border of the block, with a run-up to be at speed there; ways around zones by visibility graph; flow = rate × swath × speed.</source>
        <translation>방법: 살포 폭 간격의 비행 코스, 살포 폭의 중심이 구획 경계를 지나는 곳에서 켜고 끔(제 속도에 오르도록 도움닫기 구간을 둠), 가시성 그래프로 구역을 돌아가는 길, 유량 = 살포량 × 살포 폭 × 속도.</translation>
    </message>
    <message>
        <source>hidden to protect people (“{field}”)</source>
        <translation>개인을 보호하려고 숨김(“{field}”)</translation>
    </message>
    <message>
        <source>Reduction in percent (positive = fewer)</source>
        <translation>감소율(%, 양수 = 줄어듦)</translation>
    </message>
    <message>
        <source>Lower end of its 95 % interval</source>
        <translation>95% 구간의 아래쪽 끝</translation>
    </message>
    <message>
        <source>Upper end of its 95 % interval</source>
        <translation>95% 구간의 위쪽 끝</translation>
    </message>
    <message>
        <source>p of no effect</source>
        <translation>효과가 없을 때의 p값</translation>
    </message>
    <message>
        <source>Blocks in all</source>
        <translation>전체 구획 수</translation>
    </message>
    <message>
        <source>Treated blocks</source>
        <translation>처리한 구획 수</translation>
    </message>
    <message>
        <source>Reduction in percent that would be noticed four times in five</source>
        <translation>다섯 번 가운데 네 번 알아낼 수 있는 감소율(%)</translation>
    </message>
    <message>
        <source>Treatments compared</source>
        <translation>비교한 처리 수</translation>
    </message>
    <message>
        <source>Rows that were there twice</source>
        <translation>두 번 들어 있는 행 수</translation>
    </message>
    <message>
        <source>Dispersion (1: counts vary by chance alone)</source>
        <translation>산포도(1: 우연만으로 변동)</translation>
    </message>
    <message>
        <source>Henderson–Tilton's percentage of the totals</source>
        <translation>합계로 구한 Henderson–Tilton 백분율</translation>
    </message>
    <message>
        <source>Weighted displacement difference</source>
        <translation>가중 전이 차이</translation>
    </message>
    <message>
        <source>Its standard error</source>
        <translation>가중 전이 차이의 표준오차</translation>
    </message>
    <message>
        <source>Its z</source>
        <translation>가중 전이 차이의 z값</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Method that was used</source>
        <translation>사용한 방법</translation>
    </message>
    <message>
        <source>Day on which the effect had worn off</source>
        <translation>효과가 사라진 날</translation>
    </message>
    <message>
        <source>One row per place and date: a trap and what it caught, a counter, a block and its complaints. Treated and untreated places, before and after.</source>
        <translation>장소와 날짜마다 행 하나입니다(트랩과 채집 수, 계수기, 구획과 민원 등). 처리한 곳과 처리하지 않은 곳, 처리 전과 처리 후가 모두 있어야 합니다.</translation>
    </message>
    <message>
        <source>Field with the count</source>
        <translation>건수 필드</translation>
    </message>
    <message>
        <source>From 0. Rows with 0 belong in it: without them effects look smaller or larger than they are.</source>
        <translation>0 이상의 수입니다. 0인 행도 있어야 합니다. 없으면 효과가 실제보다 작거나 크게 나옵니다.</translation>
    </message>
    <message>
        <source>Field with the effort</source>
        <translation>노력량 필드</translation>
    </message>
    <message>
        <source>Trap-nights, hours, visits: what the count is held against. Empty: 1 for every row, which is only right if all were out equally long.</source>
        <translation>트랩 일수, 시간, 방문 횟수처럼 건수를 나누는 기준입니다. 비워 두면 모든 행이 1이며, 모든 곳의 관측 시간이 같을 때만 맞습니다.</translation>
    </message>
    <message>
        <source>Field with the date</source>
        <translation>날짜 필드</translation>
    </message>
    <message>
        <source>A date, or text such as 2025-05-03, 2025.5.3 or 2025년 5월 3일.</source>
        <translation>날짜 또는 2025-05-03, 2025.5.3, 2025년 5월 3일 같은 텍스트입니다.</translation>
    </message>
    <message>
        <source>Field: treated or control</source>
        <translation>처리·대조 구분 필드</translation>
    </message>
    <message>
        <source>1 (yes, true) and 0 (no, false). The same in all rows of a place: whether it is treated at all, from START on. Or by row: whether the treatment was on, from which the dates are taken, several for places treated again. Empty: all places were treated, and the verdict can only be no_control.</source>
        <translation>1(yes, true)과 0(no, false)입니다. 한 장소의 모든 행에 같은 값이면 START부터 처리한 곳인지를 뜻합니다. 행마다 다르면 그때 처리 중이었는지를 뜻하며, 여기에서 처리 날짜를 구합니다. 여러 번 처리한 곳은 날짜가 여럿입니다. 비워 두면 모든 곳을 처리한 것으로 보며 판정은 no_control뿐입니다.</translation>
    </message>
    <message>
        <source>Field with the block</source>
        <translation>구획 필드</translation>
    </message>
    <message>
        <source>What is treated as one: the spray block. Chance is counted by blocks, not by traps. Empty, or NULL in a row: each place is a block of its own.</source>
        <translation>하나로 묶어 처리하는 것, 곧 살포 구획입니다. 우연의 크기는 트랩이 아니라 구획 단위로 따집니다. 비워 두거나 행의 값이 NULL이면 장소마다 하나의 구획으로 봅니다.</translation>
    </message>
    <message>
        <source>Field with the name of the place</source>
        <translation>장소 이름 필드</translation>
    </message>
    <message>
        <source>The trap&apos;s name. Empty: places are told apart by their position, to the metre; in tables without positions by CLUSTER.</source>
        <translation>트랩의 이름입니다. 비워 두면 1미터 단위의 위치로 장소를 구별하고, 위치가 없는 표에서는 CLUSTER로 구별합니다.</translation>
    </message>
    <message>
        <source>Date of the treatment</source>
        <translation>처리 날짜</translation>
    </message>
    <message>
        <source>Rows of this day and later are after it.</source>
        <translation>이날부터의 행이 처리 후입니다.</translation>
    </message>
    <message>
        <source>Last day that counts</source>
        <translation>포함할 마지막 날</translation>
    </message>
    <message>
        <source>Until when an effect is expected. The effect by day is drawn beyond it. Empty: all later rows count.</source>
        <translation>효과가 이어질 것으로 보는 마지막 날입니다. 날짜별 효과는 그 뒤까지 그립니다. 비워 두면 그 뒤의 행을 모두 씁니다.</translation>
    </message>
    <message>
        <source>Field with the dates of treatment</source>
        <translation>처리 날짜 필드</translation>
    </message>
    <message>
        <source>In place of START where blocks were treated on different days: the date, or several separated by semicolons, in the rows of treated places.</source>
        <translation>구획마다 처리한 날이 다르면 START 대신 씁니다. 처리한 곳의 행에 날짜를 적고, 여럿이면 세미콜론으로 구분합니다.</translation>
    </message>
    <message>
        <source>auto: the best that the data allow. did: treated against control places, before and after. its: level and trend before, continued; with control places the trend of the treated may differ. wdd: weighted displacement difference, which judges only where counts before agree within 20 % and vary no more than by chance. run_chart: the treated places alone.</source>
        <translation>auto: 데이터로 쓸 수 있는 가장 좋은 방법. did: 처리한 곳과 대조한 곳, 처리 전과 처리 후의 비교. its: 처리 전의 수준과 추세를 이어 비교하며, 대조한 곳이 있으면 처리한 곳의 추세가 달라도 됩니다. wdd: 가중 전이 차이. 처리 전 건수의 차이가 20% 이내이고 우연보다 크게 변동하지 않을 때만 판정합니다. run_chart: 처리한 곳만 봅니다.</translation>
    </message>
    <message>
        <source>Reduction worth having (%)</source>
        <translation>의미 있는 감소율(%)</translation>
    </message>
    <message>
        <source>Below it an effect is of no use for you, even if it is real. Decide before you look.</source>
        <translation>이보다 작으면 효과가 실제로 있더라도 쓸모가 없다고 봅니다. 결과를 보기 전에 정하십시오.</translation>
    </message>
    <message>
        <source>Length of a period (days)</source>
        <translation>기간의 길이(일)</translation>
    </message>
    <message>
        <source>What all places have in common in a period (weather, season) is taken out. Counted from the treatment.</source>
        <translation>같은 기간에 모든 곳에 공통인 변화(날씨, 계절)를 뺍니다. 기간은 처리한 날부터 셉니다.</translation>
    </message>
    <message>
        <source>Days around each of several treatments</source>
        <translation>여러 처리 각각의 앞뒤 일수</translation>
    </message>
    <message>
        <source>Rows so many days before and after each treatment are compared, with control places that were not treated around then. Empty: 28; all rows where there is one date only.</source>
        <translation>처리마다 앞뒤로 이 일수 안의 행을, 그 무렵 처리하지 않은 대조 장소와 비교합니다. 비워 두면 28일이며, 날짜가 하나뿐이면 모든 행을 씁니다.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>poisson: right on average however counts vary, and equal to the published formulas. negative_binomial: gives places with few catches more weight.</source>
        <translation>poisson: 건수가 어떻게 변동하든 평균적으로 맞으며, 발표된 공식과 같습니다. negative_binomial: 채집 수가 적은 곳에 가중치를 더 줍니다.</translation>
    </message>
    <message>
        <source>Field: beside a treated place</source>
        <translation>처리한 곳의 옆인지 구분하는 필드</translation>
    </message>
    <message>
        <source>1 for places to which the problem may have moved: they are neither treated nor control and get an effect of their own.</source>
        <translation>문제가 옮겨 갔을 수 있는 곳은 1입니다. 처리한 곳도 대조한 곳도 아니며 효과를 따로 구합니다.</translation>
    </message>
    <message>
        <source>Ring around treated places (m)</source>
        <translation>처리한 곳 둘레의 거리(m)</translation>
    </message>
    <message>
        <source>Control places nearer than this to a treated one count as places to which the problem may have moved. Empty: none do.</source>
        <translation>처리한 곳에 이보다 가까운 대조 장소는 문제가 옮겨 갔을 수 있는 곳으로 봅니다. 비워 두면 그런 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>효과</translation>
    </message>
    <message>
        <source>One row: reduction in percent (positive = fewer), its 95 % interval, p, number of blocks, what could have been noticed, verdict.</source>
        <translation>행 하나에 감소율(%, 양수 = 줄어듦), 95% 구간, p값, 구획 수, 알아낼 수 있었던 감소율, 판정이 있습니다.</translation>
    </message>
    <message>
        <source>Effect by day</source>
        <translation>날짜별 효과</translation>
    </message>
    <message>
        <source>Before the treatment by period, after it by day where there are counts each day: when the effect came, turned and wore off.</source>
        <translation>처리 전은 기간별, 처리 후는 날마다 건수가 있으면 날짜별입니다. 효과가 언제 나타나고, 꺾이고, 사라졌는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Second looks</source>
        <translation>다른 방법으로 다시 보기</translation>
    </message>
    <message>
        <source>The same effect by other ways, beside the treated places, and at dates when nothing was done.</source>
        <translation>다른 방법으로 구한 같은 효과, 처리한 곳 옆의 효과, 아무것도 하지 않은 날짜의 효과입니다.</translation>
    </message>
    <message>
        <source>END ({end}) lies before START ({start}).</source>
        <translation>END({end})가 START({start})보다 빠릅니다.</translation>
    </message>
    <message>
        <source>When was it treated? Give START, or a field with the dates (START_FIELD), or a field that says in which rows the treatment was on (TREATED).</source>
        <translation>언제 처리했습니까? START, 날짜 필드(START_FIELD), 처리 중이던 행을 나타내는 필드(TREATED) 가운데 하나를 지정하십시오.</translation>
    </message>
    <message>
        <source>Counts per effort, period by period</source>
        <translation>기간별 노력량당 건수</translation>
    </message>
    <message>
        <source>Count per effort</source>
        <translation>노력량당 건수</translation>
    </message>
    <message>
        <source>Reduction against the controls: before the treatment it should lie around 0</source>
        <translation>대조군과 비교한 감소율: 처리 전에는 0 안팎이어야 함</translation>
    </message>
    <message>
        <source>Days since the treatment</source>
        <translation>처리 후 일수</translation>
    </message>
    <message>
        <source>Reduction (%)</source>
        <translation>감소율(%)</translation>
    </message>
    <message>
        <source>control</source>
        <translation>대조한 곳</translation>
    </message>
    <message>
        <source>treated</source>
        <translation>처리한 곳</translation>
    </message>
    <message>
        <source>median of the treated before</source>
        <translation>처리 전 처리한 곳의 중앙값</translation>
    </message>
    <message>
        <source>what they vary by themselves (XmR)</source>
        <translation>저절로 변하는 범위(XmR)</translation>
    </message>
    <message>
        <source>treatment</source>
        <translation>처리 시점</translation>
    </message>
    <message>
        <source>worth having: {relevant:g} %</source>
        <translation>의미 있는 감소율: {relevant:g}%</translation>
    </message>
    <message>
        <source>It worked</source>
        <translation>효과 있음</translation>
    </message>
    <message>
        <source>No useful effect</source>
        <translation>실질적 효과 없음</translation>
    </message>
    <message>
        <source>It got worse</source>
        <translation>악화</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>판단 불가</translation>
    </message>
    <message>
        <source>No control</source>
        <translation>대조군 없음</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>쓸 수 있음</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>쓸 수 없음</translation>
    </message>
    <message>
        <source>Method {method}: {allowed} – {why}.</source>
        <translation>방법 {method}: {allowed} – {why}.</translation>
    </message>
    <message>
        <source>Before the treatment the groups moved apart by {change:+.1f} % a week (p = {p:.2f}).</source>
        <translation>처리 전에 두 집단이 일주일에 {change:+.1f}%씩 벌어졌습니다(p = {p:.2f}).</translation>
    </message>
    <message>
        <source>At {n} dates before, when nothing was done, the same comparison finds an effect {false} times (p &lt; 0.05).</source>
        <translation>아무것도 하지 않은 처리 전의 날짜 {n}개에서 같은 비교를 하면 {false}번 효과가 있다고 나옵니다(p &lt; 0.05).</translation>
    </message>
    <message>
        <source>Run chart of the treated places: longest run on one side of the median {run} (chance: up to {longest}), crossings {crossings} (chance: at least {fewest}): {verdict}.</source>
        <translation>처리한 곳의 런 차트: 중앙값 한쪽에 이어진 가장 긴 런 {run}(우연: {longest} 이하), 교차 {crossings}회(우연: {fewest}회 이상). {verdict}.</translation>
    </message>
    <message>
        <source>the series changed</source>
        <translation>계열이 변했음</translation>
    </message>
    <message>
        <source>no more than noise</source>
        <translation>잡음에 지나지 않음</translation>
    </message>
    <message>
        <source>Interval: how much places change by themselves was learned from all {clusters} blocks, as few are treated (Ferman &amp; Pinto 2019); t with {freedom:.0f} degrees of freedom.</source>
        <translation>구간: 처리한 구획이 적어 장소가 저절로 얼마나 변하는지를 구획 {clusters}개 모두에서 구했습니다(Ferman &amp; Pinto 2019). 자유도 {freedom:.0f}의 t.</translation>
    </message>
    <message>
        <source>Interval: clustered by block, bias-reduced (CR2), Satterthwaite&apos;s {freedom:.1f} degrees of freedom; {clusters} blocks.</source>
        <translation>구간: 구획으로 군집화, 편향 보정(CR2), Satterthwaite 자유도 {freedom:.1f}. 구획 {clusters}개.</translation>
    </message>
    <message>
        <source>Interval: clustered by block (CR1), {clusters} blocks.</source>
        <translation>구간: 구획으로 군집화(CR1), 구획 {clusters}개.</translation>
    </message>
    <message>
        <source>Nothing was caught at treated places afterwards: exact interval, widened for the variation of {clusters} blocks.</source>
        <translation>처리 후 처리한 곳에서 아무것도 잡히지 않았습니다. 정확 구간을 구획 {clusters}개의 변동만큼 넓혔습니다.</translation>
    </message>
    <message>
        <source>No interval by blocks was made.</source>
        <translation>구획별 구간은 구하지 않았습니다.</translation>
    </message>
    <message>
        <source>Counts of treated and control places over time, and the reduction by day; the figures are in the tables</source>
        <translation>처리한 곳과 대조한 곳의 시간별 건수와 날짜별 감소율(수치는 표에 있음)</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>감소율</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 구간</translation>
    </message>
    <message>
        <source>Blocks (treated)</source>
        <translation>구획 수(처리)</translation>
    </message>
    <message>
        <source>Clustered by block only (CR2)</source>
        <translation>구획 군집화만(CR2)</translation>
    </message>
    <message>
        <source>Among places equally high before</source>
        <translation>처리 전에 똑같이 높았던 곳끼리</translation>
    </message>
    <message>
        <source>Without the period just before</source>
        <translation>처리 직전 기간을 빼고</translation>
    </message>
    <message>
        <source>Negative binomial</source>
        <translation>음이항</translation>
    </message>
    <message>
        <source>Beside the treated places</source>
        <translation>처리한 곳의 옆</translation>
    </message>
    <message>
        <source>The effect</source>
        <translation>효과</translation>
    </message>
    <message>
        <source>Nothing done, {days} days before</source>
        <translation>아무것도 하지 않음, {days}일 전</translation>
    </message>
    <message>
        <source>Worth having</source>
        <translation>의미 있는 감소율</translation>
    </message>
    <message>
        <source>Would be noticed four times in five</source>
        <translation>다섯 번 가운데 네 번 알아낼 수 있는 감소율</translation>
    </message>
    <message>
        <source>Henderson–Tilton of the totals</source>
        <translation>합계로 구한 Henderson–Tilton</translation>
    </message>
    <message>
        <source>Blocks, of them treated</source>
        <translation>구획 수, 그 가운데 처리</translation>
    </message>
    <message>
        <source>Dispersion (1: chance alone)</source>
        <translation>산포도(1: 우연뿐)</translation>
    </message>
    <message>
        <source>Effect had worn off on</source>
        <translation>효과가 사라진 때</translation>
    </message>
    <message>
        <source>not within the data</source>
        <translation>데이터 기간 안에는 없음</translation>
    </message>
    <message>
        <source>not offered: its conditions do not hold</source>
        <translation>제시하지 않음: 조건이 맞지 않음</translation>
    </message>
    <message>
        <source>Method: Poisson or negative-binomial regression with effort as offset and effects of place and period; treatments stacked with clean controls (Cengiz et al. 2019). Chance by blocks: Ferman &amp; Pinto (2019), or CR2 with Satterthwaite&apos;s degrees of freedom (Pustejovsky &amp; Tipton 2018). Equally high places: Ding &amp; Li (2019). 1 - exp(effect) equals Henderson &amp; Tilton (1955) in a balanced panel.</source>
        <translation>방법: 노력량을 오프셋으로, 장소와 기간을 효과로 둔 포아송 또는 음이항 회귀; 처리마다 깨끗한 대조군과 쌓음(Cengiz et al. 2019). 구획 단위의 우연은 Ferman &amp; Pinto (2019), 또는 CR2와 Satterthwaite 자유도(Pustejovsky &amp; Tipton 2018). 똑같이 높은 곳은 Ding &amp; Li (2019). 균형 패널에서 1 - exp(효과)는 Henderson &amp; Tilton (1955)과 같음.</translation>
    </message>
    <message>
        <source>Method: interrupted time series (Bernal et al. 2017), Newey–West errors; with control places, log-link comparison with a trend of its own for the treated.</source>
        <translation>방법: 단절 시계열(Bernal et al. 2017), Newey–West 오차; 대조한 곳이 있으면 처리한 곳에 고유한 추세를 두는 로그 연결 비교.</translation>
    </message>
    <message>
        <source>Method: weighted displacement difference (Wheeler &amp; Ratcliffe 2018), its variance times the dispersion.</source>
        <translation>방법: 가중 전이 차이(Wheeler &amp; Ratcliffe 2018), 그 분산에 산포도를 곱함.</translation>
    </message>
    <message>
        <source>Method: run chart (Anhøj &amp; Olesen 2014) with XmR limits (Wheeler 1993).</source>
        <translation>방법: 런 차트(Anhøj &amp; Olesen 2014)와 XmR 한계(Wheeler 1993).</translation>
    </message>
    <message>
        <source>No effort is given: every row counts as one trap-night. If traps were out for different times, choose the field that says how long.</source>
        <translation>노력량이 없어 모든 행을 트랩 하룻밤으로 봅니다. 트랩을 놓아둔 시간이 서로 다르면 그 길이가 든 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>“{field}” is 0: nothing was out</source>
        <translation>“{field}” 필드 값이 0임: 아무것도 설치하지 않음</translation>
    </message>
    <message>
        <source>“{field}” says neither treated (1) nor control (0)</source>
        <translation>“{field}” 필드 값이 처리(1)도 대조(0)도 아님</translation>
    </message>
    <message>
        <source>The table has no positions. Choose the field with the name of the trap (UNIT_FIELD), or at least that of the block (CLUSTER).</source>
        <translation>표에 위치가 없습니다. 트랩 이름 필드(UNIT_FIELD)를 선택하거나, 적어도 구획 필드(CLUSTER)를 선택하십시오.</translation>
    </message>
    <message>
        <source>{n} traps were moved by more than {metres:.0f} m; from then on each counts as another place.</source>
        <translation>트랩 {n}개가 {metres:.0f} m 넘게 옮겨졌습니다. 옮긴 뒤로는 다른 장소로 봅니다.</translation>
    </message>
    <message>
        <source>{n} rows are there twice (same place, date, count and effort); each was used once.</source>
        <translation>행 {n}개가 두 번 들어 있습니다(장소, 날짜, 건수, 노력량이 같음). 한 번씩만 썼습니다.</translation>
    </message>
    <message>
        <source>it is there twice</source>
        <translation>두 번 들어 있음</translation>
    </message>
    <message>
        <source>{n} rows are further counts of a place on the same date. All are used, as if further traps hung there; if they are species, add them up first.</source>
        <translation>행 {n}개는 같은 장소와 날짜의 추가 건수입니다. 그곳에 트랩이 더 있는 것처럼 모두 썼습니다. 종별 행이면 먼저 합산하십시오.</translation>
    </message>
    <message>
        <source>Most places have a single row, so nothing can be compared before and after. Choose the field with the name of the trap (UNIT_FIELD): positions may differ by a metre each time.</source>
        <translation>대부분의 장소에 행이 하나뿐이어서 처리 전과 후를 비교할 수 없습니다. 트랩 이름 필드(UNIT_FIELD)를 선택하십시오. 위치가 매번 1미터쯤 달라졌을 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} control places lie in treated blocks. They are used as controls, each on its own; if they were treated too, mark them so.</source>
        <translation>대조 장소 {n}곳이 처리한 구획 안에 있습니다. 저마다 하나의 대조 장소로 썼습니다. 그곳도 처리했다면 처리한 곳으로 표시하십시오.</translation>
    </message>
    <message>
        <source>{n} places have no block (“{field}” is NULL); each counts as one of its own.</source>
        <translation>{n}곳은 구획이 없어(“{field}” 필드 값이 NULL) 저마다 하나의 구획으로 봅니다.</translation>
    </message>
    <message>
        <source>{n} places are given in more than one block; the first one counts.</source>
        <translation>{n}곳이 둘 이상의 구획에 들어 있습니다. 첫 번째 구획을 썼습니다.</translation>
    </message>
    <message>
        <source>{n} rows of treated places have no date of treatment in “{field}”.</source>
        <translation>처리한 곳의 행 {n}개에는 “{field}” 필드에 처리 날짜가 없습니다.</translation>
    </message>
    <message>
        <source>The dates of treatment were taken from the rows in which “{field}” goes from 0 to 1: {n} in {blocks} blocks.</source>
        <translation>“{field}” 필드 값이 0에서 1로 바뀌는 행에서 처리 날짜를 구했습니다. 구획 {blocks}개에 날짜 {n}개입니다.</translation>
    </message>
    <message>
        <source>When was it treated? The field of treatment is the same in all rows of a place, so give START or START_FIELD.</source>
        <translation>언제 처리했습니까? 처리 필드의 값이 한 장소의 모든 행에서 같으므로 START나 START_FIELD를 지정하십시오.</translation>
    </message>
    <message>
        <source>The table has no positions, so no ring can be drawn. Use the field DISPLACED, or leave RING empty.</source>
        <translation>표에 위치가 없어 처리한 곳 둘레에 거리를 둘 수 없습니다. DISPLACED 필드를 쓰거나 RING을 비우십시오.</translation>
    </message>
    <message>
        <source>{n} places lie within {metres:.0f} m of a treated one: they are no controls, and get an effect of their own.</source>
        <translation>{n}곳이 처리한 곳에서 {metres:.0f} m 안에 있습니다. 대조한 곳으로 쓰지 않고 효과를 따로 구합니다.</translation>
    </message>
    <message>
        <source>{n:,} of these are within reach of no site at all, chosen or not: more centres do not help them.</source>
        <translation>이 가운데 {n:,}곳은 골랐든 고르지 않았든 어느 후보지에도 닿지 않습니다. 거점을 늘려도 도움이 되지 않습니다.</translation>
    </message>
    <message>
        <source>Fewer than {p} centres cannot hold the demand: the curve begins there.</source>
        <translation>거점이 {p}곳보다 적으면 수요를 감당할 수 없습니다. 곡선은 거기에서 시작합니다.</translation>
    </message>
    <message>
        <source>Could not be used</source>
        <translation>쓸 수 없었음</translation>
    </message>
    <message>
        <source>Evaluate impact (did it work?)</source>
        <translation>효과 평가(효과가 있었는가?)</translation>
    </message>
    <message>
        <source>Smart Cycle</source>
        <translation>스마트 사이클</translation>
    </message>
    <message>
        <source>effect,evaluation,before after control impact,difference in differences,interrupted time series,displacement,run chart,evidence,did it work</source>
        <translation>effect,evaluation,before after control impact,BACI,difference in differences,interrupted time series,displacement,run chart,evidence,did it work,효과,평가,성과,전후 비교,대조군,이중차분,단절 시계열,풍선효과,런 차트,근거</translation>
    </message>
    <message>
        <source>Says whether a measure worked, from counts at places where something was done and at places where nothing was, before and after: complaints per block, accidents per crossing, catches per trap.

Takes the best method that the data allow: with control places a difference in differences whose chance is counted by blocks; without them an interrupted time series or a run chart, whose verdict is no_control whatever they show, because places are chosen when they are high and what is high falls by itself.

With RING or DISPLACED the places around the treated ones are judged on their own: did the problem move there?

The report shows both groups over time, the effect by day, the same comparison at dates when nothing was done, and what could have been noticed.</source>
        <translation>조치가 효과가 있었는지 알려 줍니다. 조치한 곳과 하지 않은 곳의 조치 전후 건수를 씁니다(예: 구획별 민원, 교차로별 사고, 트랩별 채집 수).

데이터로 쓸 수 있는 가장 좋은 방법을 씁니다. 대조한 곳이 있으면 이중차분을 쓰고 우연의 크기를 구획 단위로 따집니다. 없으면 단절 시계열이나 런 차트를 쓰며, 무엇이 나오든 판정은 no_control입니다. 높은 곳을 골라 조치하고, 높은 것은 저절로 내려가기 때문입니다.

RING이나 DISPLACED를 지정하면 조치한 곳 둘레를 따로 판정합니다. 문제가 그리로 옮겨 갔는지 알 수 있습니다.

보고서에서는 두 집단의 시간별 변화, 날짜별 효과, 아무것도 하지 않은 날짜에 같은 비교를 한 결과, 알아낼 수 있었던 감소율을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Did it work?</source>
        <translation>효과가 있었는가?</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>살포 제외 구역</translation>
    </message>
    <message>
        <source>Points, lines or areas that must not be sprayed: schools, childcare, hospitals, apiaries, organic farms, water, habitat, people who asked for it. In any coordinate system.</source>
        <translation>살포하면 안 되는 포인트, 라인, 폴리곤입니다: 학교, 어린이집, 병원, 양봉장, 유기농 농지, 물, 서식지, 살포 제외를 요청한 주민의 집 등. 좌표계는 무엇이든 됩니다.</translation>
    </message>
    <message>
        <source>Field with the buffer in metres</source>
        <translation>완충 거리 필드(미터)</translation>
    </message>
    <message>
        <source>How far from each exclusion spraying must stay. The label and the rules of the place say how far; the plugin has no figures of its own.</source>
        <translation>살포 제외 구역마다 살포를 얼마나 떨어뜨려야 하는지 정합니다. 거리는 라벨과 현지 규정을 따르십시오. 플러그인에는 정해진 값이 없습니다.</translation>
    </message>
    <message>
        <source>For all exclusions, or for those whose field is empty.</source>
        <translation>모든 살포 제외 구역 또는 필드가 비어 있는 구역에 씁니다.</translation>
    </message>
    <message>
        <source>Field with the kind</source>
        <translation>종류 필드</translation>
    </message>
    <message>
        <source>School, apiary, water ...: what the label&apos;s buffers and the report go by. Names of people are neither read nor written.</source>
        <translation>학교, 양봉장, 물 등입니다. 라벨의 완충 거리와 보고서에 씁니다. 사람 이름은 읽지도 쓰지도 않습니다.</translation>
    </message>
    <message>
        <source>{n} exclusions have no place on the map and are NOT kept clear (feature ids {ids}). Find out where they are.</source>
        <translation>살포 제외 구역 {n}개는 지도에 위치가 없어 살포를 막지 못합니다(피처 ID {ids}). 어디에 있는지 알아내십시오.</translation>
    </message>
    <message>
        <source>“{layer}”: {n} buffers in “{field}” are negative or infinite (feature ids {ids}). Correct them.</source>
        <translation>“{layer}”: “{field}” 필드의 완충 거리 {n}개가 음수이거나 무한대입니다(피처 ID {ids}). 고치십시오.</translation>
    </message>
    <message>
        <source>“{layer}”: {n} exclusions have no buffer in “{field}” (feature ids {ids}). Fill them in, or give BUFFER for those.</source>
        <translation>“{layer}”: 살포 제외 구역 {n}개에 “{field}” 필드의 완충 거리가 없습니다(피처 ID {ids}). 값을 채우거나 그 구역에 쓸 BUFFER를 지정하십시오.</translation>
    </message>
    <message>
        <source>“{layer}”: {n} exclusions are points or lines without a buffer, which would keep nothing clear. Give BUFFER or BUFFER_FIELD.</source>
        <translation>“{layer}”: 살포 제외 구역 {n}개가 완충 거리 없는 포인트나 라인이어서 아무것도 막지 못합니다. BUFFER나 BUFFER_FIELD를 지정하십시오.</translation>
    </message>
    <message>
        <source>{n} exclusions have a buffer of 0 m: spraying may reach their very border.</source>
        <translation>살포 제외 구역 {n}개의 완충 거리가 0 m입니다. 바로 그 경계까지 살포할 수 있습니다.</translation>
    </message>
    <message>
        <source>All fields of the record are there.</source>
        <translation>기록의 모든 필드가 있습니다.</translation>
    </message>
    <message>
        <source>Missing: {fields}.</source>
        <translation>없는 필드: {fields}.</translation>
    </message>
    <message>
        <source>The label is {years:.1f} years old on the day of the plan: make sure that it is the newest.</source>
        <translation>계획한 날을 기준으로 라벨이 {years:.1f}년 되었습니다. 가장 새로운 라벨인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The label is dated after the day of the plan.</source>
        <translation>라벨 날짜가 계획한 날보다 뒤입니다.</translation>
    </message>
    <message>
        <source>At least one hour must be allowed.</source>
        <translation>살포할 수 있는 시간이 한 시간은 있어야 합니다.</translation>
    </message>
    <message>
        <source>At this swath and speed the plan takes {hours:.0f} hours of spraying, ways not counted.</source>
        <translation>이 살포 폭과 속도이면 이동 시간을 빼고 {hours:.0f}시간을 살포해야 합니다.</translation>
    </message>
    <message>
        <source>Flow cannot be checked without SWATH and SPEED.</source>
        <translation>SWATH와 SPEED가 없으면 유량을 점검할 수 없습니다.</translation>
    </message>
    <message>
        <source>Rate x swath x speed needs {wanted:.3g} l/min; {flow:.3g} l/min come to {real:.3g} l/ha.</source>
        <translation>살포량 × 살포 폭 × 속도에 {wanted:.3g} l/min이 필요합니다. {flow:.3g} l/min이면 {real:.3g} l/ha가 됩니다.</translation>
    </message>
    <message>
        <source>The record of the product is not complete.</source>
        <translation>약제 기록이 완전하지 않습니다.</translation>
    </message>
    <message>
        <source>There is no ledger: what its ground has had before is not known.</source>
        <translation>대장이 없어 이 땅에 앞서 무엇을 살포했는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The plan names no method; the label allows: {methods}.</source>
        <translation>계획에 살포 방법이 없습니다. 라벨에서 허용하는 방법: {methods}.</translation>
    </message>
    <message>
        <source>“{method}” is on the label.</source>
        <translation>“{method}” 방법은 라벨에 있습니다.</translation>
    </message>
    <message>
        <source>“{method}” is not on the label, which allows: {methods}.</source>
        <translation>“{method}” 방법은 라벨에 없습니다. 라벨에서 허용하는 방법: {methods}.</translation>
    </message>
    <message>
        <source>The rate cannot be checked: the plan or the record states none.</source>
        <translation>계획이나 기록에 살포량이 없어 점검할 수 없습니다.</translation>
    </message>
    <message>
        <source>Litres of product a hectare.</source>
        <translation>헥타르당 약제 리터.</translation>
    </message>
    <message>
        <source>The label demands a buffer; without EXCLUSIONS it cannot be checked.</source>
        <translation>라벨이 완충 거리를 요구합니다. EXCLUSIONS가 없으면 점검할 수 없습니다.</translation>
    </message>
    <message>
        <source>EXCLUSIONS holds nothing of the kind “{kind}” (KIND_FIELD): it cannot be checked.</source>
        <translation>EXCLUSIONS에 “{kind}” 종류가 없어(KIND_FIELD) 점검할 수 없습니다.</translation>
    </message>
    <message>
        <source>Metres to the nearest one.</source>
        <translation>가장 가까운 것까지의 거리(미터).</translation>
    </message>
    <message>
        <source>Grams of active ingredient a hectare in the year, this plan included, where it is most.</source>
        <translation>이 계획을 포함한 그해 헥타르당 유효성분(그램)이며, 가장 많은 곳의 값입니다.</translation>
    </message>
    <message>
        <source>Amounts are missing in the ledger or the plan.</source>
        <translation>대장이나 계획에 양이 빠져 있습니다.</translation>
    </message>
    <message>
        <source>Applications in the year, this one included, where they are most.</source>
        <translation>이번을 포함한 그해 살포 횟수이며, 가장 많은 곳의 값입니다.</translation>
    </message>
    <message>
        <source>allowed: all of the label&apos;s limits are kept</source>
        <translation>가능: 라벨의 모든 한도를 지킴</translation>
    </message>
    <message>
        <source>the product&apos;s record is not complete ({value:.0f} fields missing)</source>
        <translation>약제 기록이 완전하지 않음(빠진 필드 {value:.0f}개)</translation>
    </message>
    <message>
        <source>the forecast has no row for this hour</source>
        <translation>이 시간의 예보 행이 없음</translation>
    </message>
    <message>
        <source>the forecast has {value:.0f} different rows for this hour</source>
        <translation>이 시간에 서로 다른 예보 행이 {value:.0f}개 있음</translation>
    </message>
    <message>
        <source>the forecast says nothing of wind</source>
        <translation>예보에 바람이 없음</translation>
    </message>
    <message>
        <source>the forecast says nothing of temperature</source>
        <translation>예보에 기온이 없음</translation>
    </message>
    <message>
        <source>wind {value:.1f} m/s is above {limit:.1f} m/s</source>
        <translation>풍속 {value:.1f} m/s가 {limit:.1f} m/s보다 높음</translation>
    </message>
    <message>
        <source>wind {value:.1f} m/s is below {limit:.1f} m/s</source>
        <translation>풍속 {value:.1f} m/s가 {limit:.1f} m/s보다 낮음</translation>
    </message>
    <message>
        <source>gusts of {value:.1f} m/s are above {limit:.1f} m/s</source>
        <translation>돌풍 {value:.1f} m/s가 {limit:.1f} m/s보다 높음</translation>
    </message>
    <message>
        <source>temperature {value:.1f} °C is above {limit:.1f} °C</source>
        <translation>기온 {value:.1f} °C가 {limit:.1f} °C보다 높음</translation>
    </message>
    <message>
        <source>temperature {value:.1f} °C is below {limit:.1f} °C</source>
        <translation>기온 {value:.1f} °C가 {limit:.1f} °C보다 낮음</translation>
    </message>
    <message>
        <source>rain of {value:.1f} mm is above {limit:.1f} mm</source>
        <translation>강수량 {value:.1f} mm가 {limit:.1f} mm보다 많음</translation>
    </message>
    <message>
        <source>outside the hours of the label</source>
        <translation>라벨이 허용하는 시간대 밖</translation>
    </message>
    <message>
        <source>“{layer}” has no block with an area.</source>
        <translation>“{layer}” 레이어에 면적이 있는 구획이 없습니다.</translation>
    </message>
    <message>
        <source>The table of products has no registration “{number}”.</source>
        <translation>약제 표에 등록 번호 “{number}” 약제가 없습니다.</translation>
    </message>
    <message>
        <source>The table of products is empty: there is no label to check against.</source>
        <translation>약제 표가 비어 있어 점검할 라벨이 없습니다.</translation>
    </message>
    <message>
        <source>The table holds {n} products. Say by its registration number, in REGISTRATION, which one is meant.</source>
        <translation>표에 약제가 {n}개 있습니다. 어느 것인지 REGISTRATION에 등록 번호로 지정하십시오.</translation>
    </message>
    <message>
        <source>The record of the product states nothing, or nothing that can be read, for: {fields}. A plan with a field missing is not passed. Where the label sets no limit, write “none”.</source>
        <translation>약제 기록에 없거나 읽을 수 없는 항목: {fields}. 필드가 하나라도 빠진 계획은 통과하지 못합니다. 라벨에 한도가 없으면 “none”이라고 쓰십시오.</translation>
    </message>
    <message>
        <source>The forecast has no column “time”. It has: {columns}.</source>
        <translation>예보에 “time” 열이 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>Times of the forecast carry different offsets from UTC; each was taken as its own wall clock.</source>
        <translation>예보의 시각마다 UTC 시차가 다릅니다. 저마다 현지 시각으로 읽었습니다.</translation>
    </message>
    <message>
        <source>{n} rows of the forecast have no time that can be read, and were left out.</source>
        <translation>예보의 행 {n}개는 시각을 읽을 수 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>{n} rows of the forecast are exact duplicates; each counts once.</source>
        <translation>예보의 행 {n}개는 완전히 같은 중복입니다. 한 번씩만 셉니다.</translation>
    </message>
    <message>
        <source>The ledger has no column “date”. It has: {columns}.</source>
        <translation>대장에 “date” 열이 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>{n} rows of the ledger have no date; they count as if they were of the day of the plan.</source>
        <translation>대장의 행 {n}개에 날짜가 없습니다. 계획한 날의 살포로 봅니다.</translation>
    </message>
    <message>
        <source>{n} rows of the ledger are exact duplicates of others. They count, because two applications may look the same: remove those that were typed twice.</source>
        <translation>대장의 {n}개 행이 다른 행과 똑같은 중복입니다. 두 번의 살포가 같아 보일 수 있으므로 셉니다. 두 번 입력한 것이면 지우십시오.</translation>
    </message>
    <message>
        <source>{n} rows of the ledger are of other active ingredients and do not count against this label.</source>
        <translation>대장의 행 {n}개는 다른 유효성분이므로 이 라벨의 한도에 넣지 않습니다.</translation>
    </message>
    <message>
        <source>{n} rows of the ledger state no amount: the yearly maximum cannot be checked where they lie.</source>
        <translation>대장의 행 {n}개에 양이 없습니다. 그 행의 땅에서는 연간 최대량을 점검할 수 없습니다.</translation>
    </message>
    <message>
        <source>The ledger “{layer}” holds no areas. Give the areas that were sprayed, or a table with block_id.</source>
        <translation>대장 “{layer}” 레이어에 폴리곤이 없습니다. 살포한 곳의 폴리곤이나 block_id가 있는 표를 지정하십시오.</translation>
    </message>
    <message>
        <source>no area: they count nowhere</source>
        <translation>면적이 없어 어디에도 넣지 않음</translation>
    </message>
    <message>
        <source>The ledger has neither areas nor a column “block_id”, so it is not known where anything was applied.</source>
        <translation>대장에 폴리곤도 “block_id” 열도 없어 어디에 살포했는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>{n} rows of the ledger name blocks that are not in this plan, and count nowhere. Block numbers of another plan mean other ground: a ledger with areas is safer.</source>
        <translation>대장의 행 {n}개는 이 계획에 없는 구획이므로 어디에도 넣지 않습니다. 다른 계획의 구획 번호는 다른 땅을 뜻하므로 폴리곤이 있는 대장이 더 안전합니다.</translation>
    </message>
    <message>
        <source>{n} rows of the ledger have a negative amount. Correct them first.</source>
        <translation>대장의 행 {n}개에 음수인 양이 있습니다. 먼저 고치십시오.</translation>
    </message>
    <message>
        <source>Every check passed.</source>
        <translation>모든 점검을 통과했습니다.</translation>
    </message>
    <message>
        <source>The plan is NOT passed. Checks that failed or could not be made: {checks}.</source>
        <translation>계획이 통과하지 못했습니다. 통과하지 못했거나 할 수 없었던 점검: {checks}.</translation>
    </message>
    <message>
        <source>Label of</source>
        <translation>라벨 날짜</translation>
    </message>
    <message>
        <source>Blocks with a check that did not pass</source>
        <translation>통과하지 못한 점검이 있는 구획</translation>
    </message>
    <message>
        <source>Hours allowed</source>
        <translation>살포할 수 있는 시간</translation>
    </message>
    <message>
        <source>Longest stretch of allowed hours</source>
        <translation>이어서 살포할 수 있는 가장 긴 시간</translation>
    </message>
    <message>
        <source>Active ingredient before, plan, after</source>
        <translation>유효성분: 이전, 계획, 이후</translation>
    </message>
    <message>
        <source>Flow = rate x swath x speed</source>
        <translation>유량 = 살포량 × 살포 폭 × 속도</translation>
    </message>
    <message>
        <source>Re-entry after</source>
        <translation>재출입까지</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>block {name}</source>
        <translation>구획 {name}</translation>
    </message>
    <message>
        <source>{n} more in the layer of checks</source>
        <translation>점검 레이어에 {n}개 더 있음</translation>
    </message>
    <message>
        <source>Spray label check</source>
        <translation>방제 라벨 점검</translation>
    </message>
    <message>
        <source>May this be sprayed, and when?</source>
        <translation>이것을 살포해도 되는가, 언제 되는가?</translation>
    </message>
    <message>
        <source>Map of the blocks by whether they passed</source>
        <translation>통과 여부에 따른 구획 지도</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>바람</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>기온</translation>
    </message>
    <message>
        <source>Method: each limit of the product&apos;s record against each block and each hour; the year&apos;s applications overlaid into pieces of ground with one history, so that limits hold where it was treated most; flow = rate x swath x speed.</source>
        <translation>방법: 약제 기록의 한도마다 구획과 시간을 하나씩 대조함; 그해의 살포를 겹쳐 이력이 같은 땅 조각으로 나누므로 가장 많이 살포한 곳에서도 한도를 지킴; 유량 = 살포량 × 살포 폭 × 속도.</translation>
    </message>
    <message>
        <source>{value:.4g}, limit {limit:.4g}. </source>
        <translation>{value:.4g}, 한도 {limit:.4g}. </translation>
    </message>
    <message>
        <source>Passed: all {n} blocks, in {hours} of {all} hours.</source>
        <translation>통과: 구획 {n}개 모두, 전체 {all}시간 가운데 {hours}시간.</translation>
    </message>
    <message>
        <source>Not passed: {n} fields are missing in the product&apos;s record.</source>
        <translation>통과하지 못함: 약제 기록에 필드 {n}개가 빠져 있습니다.</translation>
    </message>
    <message>
        <source>Not passed: {failed} of {n} blocks fail a check; {hours} of {all} hours are allowed.</source>
        <translation>통과하지 못함: 구획 {n}개 가운데 {failed}개가 점검에 걸립니다. 전체 {all}시간 가운데 {hours}시간에 살포할 수 있습니다.</translation>
    </message>
    <message>
        <source>Next traps (where does one more trap tell most?)</source>
        <translation>다음 트랩(트랩을 하나 더 놓으면 어디에서 가장 많이 알 수 있는가?)</translation>
    </message>
    <message>
        <source>Spraying</source>
        <translation>방제</translation>
    </message>
    <message>
        <source>mosquito,trap,placement,sensor,sampling,design,survey,variance,uncertainty,adaptive</source>
        <translation>모기,트랩,배치,센서,표본,설계,조사,분산,불확실성,적응,trap,placement,variance</translation>
    </message>
    <message>
        <source>Chooses, among places where a trap could hang, those k that take most of the uncertainty off a map of Spray risk, one after the other: each knows those before it. Traps spread evenly waste some at the edge and some where traps or calls have told enough.

The uncertainty is the variance of the logarithm of risk, a mean over the map in which cells count by their expected insects (and by WEIGHT_FIELD, such as people). var_before and var_after say it before and after each trap.

Nothing is known of the catches to come: the choice rests on the map as it is. Run Spray risk again when they are in.</source>
        <translation>트랩을 걸 수 있는 곳 가운데 방제 위험도 지도의 불확실성을 가장 많이 줄이는 K곳을 차례로 고릅니다. 뒤에 고르는 곳은 앞에서 고른 곳을 고려합니다. 트랩을 고르게 퍼뜨려 놓으면 가장자리나 이미 충분히 아는 곳에서 낭비됩니다.

불확실성은 로그 위험도의 분산이며, 기대 곤충 수로(WEIGHT_FIELD를 지정하면 인구 등으로도) 가중하여 구한 지도 전체의 평균입니다. var_before와 var_after는 트랩을 하나씩 놓기 전과 놓은 뒤의 값입니다.

앞으로 채집될 수는 알 수 없으므로 지금의 지도에 따라 고릅니다. 새 트랩의 채집 결과가 나오면 방제 위험도를 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>Map of risk</source>
        <translation>위험도 지도</translation>
    </message>
    <message>
        <source>The output of Spray risk; it carries what is known of each cell.</source>
        <translation>방제 위험도의 산출물입니다. 셀마다 얼마나 알고 있는지가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Places where a trap could hang</source>
        <translation>트랩을 걸 수 있는 곳</translation>
    </message>
    <message>
        <source>With permission, shade and power where it needs them. Areas count at their centre.</source>
        <translation>허가를 받았고 필요한 그늘과 전원이 있는 곳이어야 합니다. 폴리곤은 중심점으로 계산합니다.</translation>
    </message>
    <message>
        <source>Traps to place</source>
        <translation>놓을 트랩 수</translation>
    </message>
    <message>
        <source>How many more traps there are.</source>
        <translation>더 놓을 수 있는 트랩의 수입니다.</translation>
    </message>
    <message>
        <source>Trap-nights of each</source>
        <translation>트랩마다 걸어 둘 밤 수</translation>
    </message>
    <message>
        <source>How long each will hang until the map is made again.</source>
        <translation>지도를 다시 만들 때까지 트랩을 걸어 둘 기간입니다.</translation>
    </message>
    <message>
        <source>Field of the map by which cells matter</source>
        <translation>셀의 중요도 필드</translation>
    </message>
    <message>
        <source>For example people. Empty: cells count by their expected insects alone.</source>
        <translation>예: 인구. 비워 두면 기대 곤충 수만으로 셀의 중요도를 정합니다.</translation>
    </message>
    <message>
        <source>Fields of the places to pass on</source>
        <translation>산출물에 남길 장소 필드</translation>
    </message>
    <message>
        <source>How far risk reaches, in metres</source>
        <translation>위험이 미치는 거리(미터)</translation>
    </message>
    <message>
        <source>For maps that were not made by Spray risk, which do not say it. Empty: a quarter of the map.</source>
        <translation>방제 위험도로 만들지 않아 이 값이 들어 있지 않은 지도에 씁니다. 비워 두면 지도 너비의 4분의 1입니다.</translation>
    </message>
    <message>
        <source>Next traps</source>
        <translation>다음 트랩</translation>
    </message>
    <message>
        <source>The chosen places by rank, with the variance before and after each.</source>
        <translation>고른 장소의 순위와, 트랩을 하나씩 놓기 전과 놓은 뒤의 분산이 있습니다.</translation>
    </message>
    <message>
        <source>Variance before</source>
        <translation>놓기 전의 분산</translation>
    </message>
    <message>
        <source>Variance after all</source>
        <translation>모두 놓은 뒤의 분산</translation>
    </message>
    <message>
        <source>{k} traps are to be placed, but “{layer}” has only {n} places.</source>
        <translation>트랩을 {k}개 놓으려 하지만 “{layer}” 레이어에는 장소가 {n}곳뿐입니다.</translation>
    </message>
    <message>
        <source>The map of risk has only {n} usable cells.</source>
        <translation>위험도 지도에 쓸 수 있는 셀이 {n}개뿐입니다.</translation>
    </message>
    <message>
        <source>All cells of the map count 0: there is nothing to be found. Look at mean and WEIGHT_FIELD.</source>
        <translation>지도의 모든 셀의 값이 0이어서 고를 수 없습니다. mean 필드와 WEIGHT_FIELD를 확인하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” does not carry what Spray risk writes beside mean and sd; what each cell knows is guessed from sd.</source>
        <translation>“{layer}” 레이어에는 방제 위험도가 mean과 sd 말고 기록하는 필드가 없습니다. 셀마다 얼마나 알고 있는지를 sd로 어림합니다.</translation>
    </message>
    <message>
        <source>outside the map of risk</source>
        <translation>위험도 지도 밖</translation>
    </message>
    <message>
        <source>The last of them takes only {share:.1f} % off: more traps here would tell little.</source>
        <translation>마지막 트랩은 불확실성을 {share:.1f}%만 줄입니다. 여기에 트랩을 더 놓아도 더 알 수 있는 것이 적습니다.</translation>
    </message>
    <message>
        <source>Variance of log-risk before</source>
        <translation>놓기 전의 로그 위험도 분산</translation>
    </message>
    <message>
        <source>after trap {rank}</source>
        <translation>{rank}번째 트랩 이후</translation>
    </message>
    <message>
        <source>{variance:.4g} ({share:.1f} % less)</source>
        <translation>{variance:.4g}({share:.1f}% 감소)</translation>
    </message>
    <message>
        <source>Places read</source>
        <translation>읽은 장소</translation>
    </message>
    <message>
        <source>Places on the map</source>
        <translation>지도에 있는 장소</translation>
    </message>
    <message>
        <source>Places left out</source>
        <translation>제외한 장소</translation>
    </message>
    <message>
        <source>Where does one more trap tell most?</source>
        <translation>트랩을 하나 더 놓으면 어디에서 가장 많이 알 수 있는가?</translation>
    </message>
    <message>
        <source>{k} traps take {share:.0f} % of the uncertainty off the map; the first alone {first:.0f} %.</source>
        <translation>트랩 {k}개가 지도의 불확실성을 {share:.0f}% 줄입니다. 첫 번째 트랩만으로 {first:.0f}% 줄어듭니다.</translation>
    </message>
    <message>
        <source>The next traps on the map of risk</source>
        <translation>위험도 지도 위의 다음 트랩</translation>
    </message>
    <message>
        <source>Uncertainty left</source>
        <translation>남은 불확실성</translation>
    </message>
    <message>
        <source>Uncertainty left after each trap</source>
        <translation>트랩을 놓을 때마다 남는 불확실성</translation>
    </message>
    <message>
        <source>Method: greedy reduction of the posterior variance of the risk model (Krause, Singh &amp; Guestrin 2008).</source>
        <translation>방법: 위험도 모형의 사후 분산을 가장 많이 줄이는 곳부터 차례로 고름(Krause, Singh &amp; Guestrin 2008).</translation>
    </message>
    <message>
        <source>Traps more</source>
        <translation>추가한 트랩</translation>
    </message>
    <message>
        <source>Uncertainty left (%)</source>
        <translation>남은 불확실성(%)</translation>
    </message>
    <message>
        <source>Table of tested pools</source>
        <translation>검사한 풀의 표</translation>
    </message>
    <message>
        <source>One row for each pool that was tested for a pathogen: how many insects were in it, and the result. With it infection rates are computed.</source>
        <translation>병원체를 검사한 풀마다 행 하나이며, 풀에 든 곤충 수와 결과가 있습니다. 이 표로 감염률을 계산합니다.</translation>
    </message>
    <message>
        <source>Its column with the result</source>
        <translation>검사 결과 열</translation>
    </message>
    <message>
        <source>1 or 0, positive or negative, confirmed or negative; or how many pools of the row were positive.</source>
        <translation>1 또는 0, positive 또는 negative, confirmed 또는 negative, 아니면 그 행에서 양성인 풀의 수입니다.</translation>
    </message>
    <message>
        <source>Its column with the insects of a pool</source>
        <translation>풀의 곤충 수 열</translation>
    </message>
    <message>
        <source>How many insects were tested together.</source>
        <translation>함께 검사한 곤충의 수입니다.</translation>
    </message>
    <message>
        <source>Its column with the number of pools</source>
        <translation>풀의 수 열</translation>
    </message>
    <message>
        <source>Its column with the date</source>
        <translation>날짜 열</translation>
    </message>
    <message>
        <source>When the insects were caught.</source>
        <translation>곤충을 채집한 날입니다.</translation>
    </message>
    <message>
        <source>Its column with the species</source>
        <translation>종 열</translation>
    </message>
    <message>
        <source>Named as in the trap table: then the vector index can be computed.</source>
        <translation>트랩 표와 같은 이름이어야 매개체 지수를 계산할 수 있습니다.</translation>
    </message>
    <message>
        <source>Its column with the pathogen</source>
        <translation>병원체 열</translation>
    </message>
    <message>
        <source>Where several were tested for: each gets its own rates.</source>
        <translation>여러 병원체를 검사했을 때 씁니다. 병원체마다 감염률을 따로 구합니다.</translation>
    </message>
    <message>
        <source>Empty: found by the usual names of such columns.</source>
        <translation>비워 두면 흔히 쓰는 열 이름으로 찾습니다.</translation>
    </message>
    <message>
        <source>The table of pools has no column “{column}”.</source>
        <translation>풀의 표에 “{column}” 열이 없습니다.</translation>
    </message>
    <message>
        <source>The table of pools has no column that looks like {what}. Name it in {parameter}. It has: {columns}.</source>
        <translation>풀의 표에 {what}에 해당하는 열이 없습니다. {parameter} 파라미터에 열 이름을 지정하십시오. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>the result of the test</source>
        <translation>검사 결과</translation>
    </message>
    <message>
        <source>the number of insects of a pool</source>
        <translation>풀의 곤충 수</translation>
    </message>
    <message>
        <source>Columns of the pools: {columns}.</source>
        <translation>풀의 표에서 쓴 열: {columns}.</translation>
    </message>
    <message>
        <source>no result that is positive or negative</source>
        <translation>양성이나 음성인 결과가 없음</translation>
    </message>
    <message>
        <source>no number of insects</source>
        <translation>곤충 수가 없음</translation>
    </message>
    <message>
        <source>no number of pools</source>
        <translation>풀의 수가 없음</translation>
    </message>
    <message>
        <source>more positive pools than pools, or fewer than 0</source>
        <translation>양성 풀이 풀의 수보다 많거나 0보다 적음</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>날짜가 없음</translation>
    </message>
    <message>
        <source>{n} rows of pools left out: {reason} (rows {rows}).</source>
        <translation>풀의 행 {n}개를 제외했습니다: {reason}({rows}행).</translation>
    </message>
    <message>
        <source>No row of the table of pools can be used.</source>
        <translation>풀의 표에 쓸 수 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>matched control</source>
        <translation>짝지은 대조 트랩</translation>
    </message>
    <message>
        <source>in a block held out</source>
        <translation>살포를 보류한 구획 안</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>대조군</translation>
    </message>
    <message>
        <source>{n} sprayed blocks</source>
        <translation>살포 구획 {n}개</translation>
    </message>
    <message>
        <source>Will we see whether it works?</source>
        <translation>효과가 있는지 알아볼 수 있을까?</translation>
    </message>
    <message>
        <source>Power by number of sprayed blocks; the same figures are in the table</source>
        <translation>살포 구획 수에 따른 검정력(표에 같은 수치가 있음)</translation>
    </message>
    <message>
        <source>Control traps and blocks</source>
        <translation>대조 트랩과 구획</translation>
    </message>
    <message>
        <source>Power at a reduction of {percent:g} %</source>
        <translation>감소율 {percent:g}%일 때의 검정력</translation>
    </message>
    <message>
        <source>Seen and worth having</source>
        <translation>알아낼 수 있고 의미 있는 감소율</translation>
    </message>
    <message>
        <source>Smallest reduction seen four times in five</source>
        <translation>다섯 번 가운데 네 번 알아낼 수 있는 가장 작은 감소율</translation>
    </message>
    <message>
        <source>Sprayed blocks with traps</source>
        <translation>트랩이 있는 살포 구획 수</translation>
    </message>
    <message>
        <source>Blocks held out by lot</source>
        <translation>추첨하여 살포를 보류한 구획</translation>
    </message>
    <message>
        <source>What a trap changes by itself (standard deviation)</source>
        <translation>트랩이 저절로 변하는 정도(표준편차)</translation>
    </message>
    <message>
        <source>Simulated rounds</source>
        <translation>모의 회차 수</translation>
    </message>
    <message>
        <source>Method: each simulated round is drawn from what the traps caught and how much they changed by themselves so far, and judged like the real one by Spray effect (log-link comparison, chance by blocks). Controls by the smallest distance in level and trend before, each in standard deviations; blocks held out by lot with the seed that is given.</source>
        <translation>방법: 모의 회차마다 지금까지 트랩에 잡힌 수와 저절로 변한 정도에 따라 값을 뽑고, 실제와 똑같이 방제 효과의 방식으로 판정함(로그 연결 비교, 구획 단위의 우연). 대조 트랩은 처리 전 수준과 추세의 차이(각각 표준편차 단위)가 가장 작은 것; 보류 구획은 지정한 뿌리값으로 추첨함.</translation>
    </message>
    <message>
        <source>No: with {treated} sprayed blocks and {control} controls the verdict will be “inconclusive”, whatever happens. Three of each are the least.</source>
        <translation>아니요. 살포 구획이 {treated}개, 대조군이 {control}개이면 무슨 일이 있어도 판정은 “판단 불가”입니다. 적어도 각각 3개가 필요합니다.</translation>
    </message>
    <message>
        <source>A reduction of {percent:g} % would be seen in {power:.0f} of 100 such rounds.</source>
        <translation>감소율이 {percent:g}%이면 이런 회차 100번 가운데 {power:.0f}번 알아낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Yes. {chance}</source>
        <translation>예. {chance}</translation>
    </message>
    <message>
        <source>Sprayed blocks like the planned ones</source>
        <translation>계획한 것과 같은 살포 구획</translation>
    </message>
    <message>
        <source>Power at {percent:g} % (%)</source>
        <translation>감소율 {percent:g}%일 때의 검정력(%)</translation>
    </message>
    <message>
        <source>four in five</source>
        <translation>다섯 번 가운데 네 번</translation>
    </message>
    <message>
        <source>{n} traps lie within {metres:.0f} m of a block, where drift may reach them: they are no controls.</source>
        <translation>트랩 {n}개가 구획에서 {metres:.0f} m 안에 있어 비산이 닿을 수 있습니다. 대조 트랩으로 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>No trap lies in any block, so nothing can be seen there. Put traps into the blocks, or check that both layers show the same town.</source>
        <translation>구획 안에 트랩이 하나도 없어 아무것도 알아낼 수 없습니다. 구획에 트랩을 설치하거나, 두 레이어가 같은 도시인지 확인하십시오.</translation>
    </message>
    <message>
        <source>{n} blocks have no trap in them: whatever happens there will not be seen.</source>
        <translation>구획 {n}개에는 트랩이 없습니다. 그곳에서 무슨 일이 있어도 알아낼 수 없습니다.</translation>
    </message>
    <message>
        <source>HOLD_OUT is {asked}, but only {n} blocks have traps: at least one must be sprayed.</source>
        <translation>HOLD_OUT은 {asked}인데 트랩이 있는 구획은 {n}개뿐입니다. 적어도 하나는 살포해야 합니다.</translation>
    </message>
    <message>
        <source>There is no control: no trap lies outside the blocks, {metres:.0f} m or more away. Hold blocks out (HOLD_OUT), or put up traps elsewhere.</source>
        <translation>대조군이 없습니다. 구획 밖 {metres:.0f} m 이상 떨어진 트랩이 없습니다. 살포를 보류할 구획을 두거나(HOLD_OUT) 다른 곳에 트랩을 설치하십시오.</translation>
    </message>
    <message>
        <source>The layer of blocks has no polygon with an area.</source>
        <translation>구획 레이어에 면적이 있는 폴리곤이 없습니다.</translation>
    </message>
    <message>
        <source>{n} blocks have no area and were left out.</source>
        <translation>구획 {n}개는 면적이 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>Give traps (TRAPS), calls (CALLS) or both.</source>
        <translation>트랩(TRAPS)과 민원(CALLS) 가운데 하나 이상을 지정하십시오.</translation>
    </message>
    <message>
        <source>{n} rows of traps left out: outside the study area.</source>
        <translation>분석 대상 지역 밖에 있는 트랩 행 {n}개를 제외했습니다.</translation>
    </message>
    <message>
        <source>No usable trap or call is left. {reasons}</source>
        <translation>쓸 수 있는 트랩이나 민원이 남지 않았습니다. {reasons}</translation>
    </message>
    <message>
        <source>There is no catch of 0 in “{layer}” although catches are small. If empty traps were left out (presence only), risk is too high where insects are rare.</source>
        <translation>채집 수가 적은데도 “{layer}” 레이어에 0인 행이 없습니다. 아무것도 잡히지 않은 트랩을 뺐다면 곤충이 드문 곳의 위험도가 실제보다 높게 나옵니다.</translation>
    </message>
    <message>
        <source>There are only {n} traps: how far risk reaches around them is hardly known.</source>
        <translation>트랩이 {n}개뿐이어서 위험이 트랩 둘레로 얼마나 미치는지 거의 알 수 없습니다.</translation>
    </message>
    <message>
        <source>an exact duplicate of an earlier row</source>
        <translation>앞의 행과 똑같은 중복</translation>
    </message>
    <message>
        <source>{n} calls of “{layer}” are alike in place and all fields. Without a date duplicates cannot be told from further calls: all are counted.</source>
        <translation>“{layer}” 레이어의 민원 {n}건은 위치와 모든 필드의 값이 같습니다. 날짜가 없으면 중복인지 다른 민원인지 구별할 수 없어 모두 셉니다.</translation>
    </message>
    <message>
        <source>No call of “{layer}” can be used. {reasons}</source>
        <translation>“{layer}” 레이어에 쓸 수 있는 민원이 없습니다. {reasons}</translation>
    </message>
    <message>
        <source>All traps and calls are on one spot or one line, so no cell size can be found. Set the cell size (SIZE).</source>
        <translation>모든 트랩과 민원이 한 점이나 한 직선 위에 있어 셀 크기를 자동으로 정할 수 없습니다. 셀 크기(SIZE)를 지정하십시오.</translation>
    </message>
    <message>
        <source>No study area was given: cells are made within the outline (convex hull) of traps and calls.</source>
        <translation>분석 대상 지역을 지정하지 않아 트랩과 민원의 외곽(볼록 껍질) 안에 셀을 만듭니다.</translation>
    </message>
    <message>
        <source>Risk is shown for {n:,} cells of {size:,.0f} m.</source>
        <translation>크기가 {size:,.0f} m인 셀 {n:,}개의 위험도를 보여 줍니다.</translation>
    </message>
    <message>
        <source>There are only {n} cells of {size:,.0f} m. Choose smaller ones (SIZE).</source>
        <translation>크기가 {size:,.0f} m인 셀이 {n}개뿐입니다. 셀 크기(SIZE)를 줄이십시오.</translation>
    </message>
    <message>
        <source>{n} calls come from cells where nobody lives; they are not used. Is POPULATION complete?</source>
        <translation>민원 {n}건은 아무도 살지 않는 셀에서 접수되어 쓰지 않습니다. POPULATION 레이어에 빠진 인구가 없는지 확인하십시오.</translation>
    </message>
    <message>
        <source>No layer of people (POPULATION) was given: where more people live, more call, and that is taken for risk.</source>
        <translation>인구 레이어(POPULATION)를 지정하지 않았습니다. 사람이 많이 사는 곳에서는 민원도 많은데, 이를 위험이 높은 것으로 보게 됩니다.</translation>
    </message>
    <message>
        <source>Nobody of “{layer}” lives in the area of traps and calls. Are both in the right place?</source>
        <translation>트랩과 민원이 있는 지역에 “{layer}” 레이어의 주민이 없습니다. 두 레이어의 위치가 모두 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>People are those of the field “{field}” of “{layer}”.</source>
        <translation>인구는 “{layer}” 레이어의 “{field}” 필드에서 읽었습니다.</translation>
    </message>
    <message>
        <source>Each point of “{layer}” is one person; to count otherwise, name the field (POPULATION_FIELD).</source>
        <translation>“{layer}” 레이어의 포인트 하나를 한 명으로 셉니다. 다르게 세려면 인구수 필드(POPULATION_FIELD)를 지정하십시오.</translation>
    </message>
    <message>
        <source>Choose the field of “{layer}” with the number of people (POPULATION_FIELD).</source>
        <translation>“{layer}” 레이어의 인구수 필드(POPULATION_FIELD)를 선택하십시오.</translation>
    </message>
    <message>
        <source>The covariate “{layer}” cannot be used: {reason}</source>
        <translation>공변량 “{layer}” 레이어를 쓸 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The covariate “{layer}” has no value in any cell.</source>
        <translation>공변량 “{layer}” 레이어의 값이 어느 셀에도 없습니다.</translation>
    </message>
    <message>
        <source>“{layer}” has no value at {n} places; its mean is taken there.</source>
        <translation>“{layer}” 레이어의 값이 {n}곳에 없습니다. 그곳에는 평균값을 씁니다.</translation>
    </message>
    <message>
        <source>“{layer}” is the same everywhere and tells nothing; it was left out.</source>
        <translation>“{layer}” 레이어는 어디서나 같아 알려 주는 것이 없으므로 제외했습니다.</translation>
    </message>
    <message>
        <source>per trap-night</source>
        <translation>트랩 하룻밤당</translation>
    </message>
    <message>
        <source>calls per 1,000 people</source>
        <translation>주민 1,000명당 민원</translation>
    </message>
    <message>
        <source>calls per cell</source>
        <translation>셀당 민원</translation>
    </message>
    <message>
        <source>More than {low:,.3g} {unit}</source>
        <translation>{low:,.3g} {unit} 초과</translation>
    </message>
    <message>
        <source>Up to {high:,.3g} {unit}</source>
        <translation>{high:,.3g} {unit} 이하</translation>
    </message>
    <message>
        <source>{low:,.3g} to {high:,.3g} {unit}</source>
        <translation>{low:,.3g}~{high:,.3g} {unit}</translation>
    </message>
    <message>
        <source>Who calls was measured by the calls about another nuisance: readiness goes from {low:.2g} to {high:.2g} times the average (90 % of the cells). It was taken out.</source>
        <translation>누가 신고하는지는 다른 불편에 대한 민원으로 재었습니다. 신고 성향은 평균의 {low:.2g}배에서 {high:.2g}배 사이이며(셀의 90%), 그 영향을 제거했습니다.</translation>
    </message>
    <message>
        <source>Nothing says who calls (REFERENCE_CALLS is empty), and calls alone cannot tell risk from readiness to call. If people of a place call {gap:g} times as readily as others, or as rarely, the mean there is up to {factor:.2g} times too high or too low: see mean_low and mean_high.</source>
        <translation>REFERENCE_CALLS가 비어 있어 누가 신고하는지 알 수 없고, 민원만으로는 위험과 신고 성향을 구별할 수 없습니다. 어떤 곳의 주민이 다른 곳보다 {gap:g}배 더 자주, 또는 그만큼 드물게 신고한다면 그곳의 평균은 최대 {factor:.2g}배까지 높거나 낮아집니다. mean_low와 mean_high를 보십시오.</translation>
    </message>
    <message>
        <source>{n:,} cells ({share:.1f} %) rest on calls alone (basis calls_only): no trap is near enough. Trap there before spraying there.</source>
        <translation>셀 {n:,}개({share:.1f}%)는 민원에만 근거합니다(basis 필드의 calls_only). 가까이에 트랩이 없으므로 살포하기 전에 트랩부터 놓으십시오.</translation>
    </message>
    <message>
        <source>There are no traps: the map shows calls, {unit}, not insects. A threshold of insects per trap-night means nothing here.</source>
        <translation>트랩이 없습니다. 지도는 곤충이 아니라 민원(단위: {unit})을 보여 줍니다. 트랩 하룻밤당 곤충 수로 정한 한계값은 여기서 의미가 없습니다.</translation>
    </message>
    <message>
        <source>Calls hardly rise where traps catch more (slope {slope:.2f}): they are of little help here.</source>
        <translation>트랩에 더 많이 잡히는 곳에서도 민원이 거의 늘지 않습니다(기울기 {slope:.2f}). 이곳에서는 민원이 별 도움이 되지 않습니다.</translation>
    </message>
    <message>
        <source>Risk changes within less than {metres:,.0f} m, which is as fine as the map can follow: peaks are smoothed.</source>
        <translation>위험도가 {metres:,.0f} m 안에서도 달라집니다. 지도로 나타낼 수 있는 가장 짧은 거리이므로 뾰족하게 높은 곳은 완만하게 나옵니다.</translation>
    </message>
    <message>
        <source>Risk reaches {range:,.0f} m: so far from a trap its catch tells little. Log-risk has a spread of {sd:.2f}.</source>
        <translation>위험은 {range:,.0f} m까지 미칩니다. 트랩에서 그만큼 떨어지면 채집 수로 알 수 있는 것이 적습니다. 로그 위험도의 표준편차는 {sd:.2f}입니다.</translation>
    </message>
    <message>
        <source>The surface is computed on nodes {spacing:,.0f} m apart and read off between them.</source>
        <translation>표면은 {spacing:,.0f} m 간격의 절점에서 계산하고 그 사이에서 읽습니다.</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>Chance above the threshold</source>
        <translation>한계값을 넘을 확률</translation>
    </message>
    <message>
        <source>On calls alone</source>
        <translation>민원에만 근거</translation>
    </message>
    <message>
        <source>Spray risk</source>
        <translation>방제 위험도</translation>
    </message>
    <message>
        <source>Where are the insects, and how sure is that?</source>
        <translation>곤충은 어디에 있으며 얼마나 확실한가?</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>얼마나 확실한가</translation>
    </message>
    <message>
        <source>Cells from low to high risk with their uncertainty</source>
        <translation>위험도가 낮은 셀부터 높은 셀까지의 불확실성</translation>
    </message>
    <message>
        <source>Method: counts around a Matérn field (Lindgren, Rue &amp; Lindström 2011) by Laplace's approximation with penalised-complexity priors (Rue, Martino &amp; Chopin 2009; Fuglstad et al. 2019); p_over from the predictive distribution of a count.</source>
        <translation>방법: 마테른 확률장을 중심으로 한 개체 수 모형(Lindgren, Rue &amp; Lindström 2011), 벌점 복잡도 사전분포를 쓴 라플라스 근사(Rue, Martino &amp; Chopin 2009; Fuglstad et al. 2019), p_over는 개체 수의 예측 분포에서 구함.</translation>
    </message>
    <message>
        <source>In {share:.0f} % of the area a count above {threshold:,.3g} is more likely than not.</source>
        <translation>면적의 {share:.0f}%에서는 {threshold:,.3g}보다 많이 잡힐 가능성이 그렇지 않을 가능성보다 큽니다.</translation>
    </message>
    <message>
        <source>{people:,.0f} people live there, {share:.0f} % of all.</source>
        <translation>그곳에 {people:,.0f}명(전체의 {share:.0f}%)이 삽니다.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>한계값</translation>
    </message>
    <message>
        <source>resting on traps</source>
        <translation>트랩에 근거</translation>
    </message>
    <message>
        <source>resting on traps and calls</source>
        <translation>트랩과 민원에 근거</translation>
    </message>
    <message>
        <source>resting on calls alone</source>
        <translation>민원에만 근거</translation>
    </message>
    <message>
        <source>Sensitivity to who calls</source>
        <translation>누가 신고하는가에 대한 민감도</translation>
    </message>
    <message>
        <source>÷ and × up to {factor:.2g}</source>
        <translation>최대 {factor:.2g}배 높거나 낮음</translation>
    </message>
    <message>
        <source>How far risk reaches</source>
        <translation>위험이 미치는 거리</translation>
    </message>
    <message>
        <source>Spread of log-risk</source>
        <translation>로그 위험도의 표준편차</translation>
    </message>
    <message>
        <source>Size of the negative binomial</source>
        <translation>음이항 분포의 크기</translation>
    </message>
    <message>
        <source>Calls rise with risk to the power of</source>
        <translation>위험도에 대한 민원의 지수</translation>
    </message>
    <message>
        <source>90 % for the expected count</source>
        <translation>기대 개체 수의 90% 구간</translation>
    </message>
    <message>
        <source>if people call less or more readily</source>
        <translation>주민이 덜 또는 더 자주 신고한다면</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>한계값</translation>
    </message>
    <message>
        <source>Share of the cells, from low to high risk (%)</source>
        <translation>위험도가 낮은 셀부터의 비율(%)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>작업 순서</translation>
    </message>
    <message>
        <source>Route {n}</source>
        <translation>경로 {n}</translation>
    </message>
    <message>
        <source>shift {shift}, {litres:.2f} l, {minutes:.0f} min</source>
        <translation>{shift}번 근무조, {litres:.2f} l, {minutes:.0f}분</translation>
    </message>
    <message>
        <source>{n}.{k} block {name}</source>
        <translation>{n}.{k} 구획 {name}</translation>
    </message>
    <message>
        <source>{litres:.2f} l</source>
        <translation>{litres:.2f} l</translation>
    </message>
    <message>
        <source>{n} blocks cannot be reached over the roads and are in no route: {blocks}.</source>
        <translation>구획 {n}개는 도로로 갈 수 없어 어느 경로에도 넣지 않았습니다: {blocks}.</translation>
    </message>
    <message>
        <source>{n} blocks have no street inside and are walked from the nearest road: {blocks}.</source>
        <translation>구획 {n}개는 안에 도로가 없어 가장 가까운 도로에서 걸어가 살포합니다: {blocks}.</translation>
    </message>
    <message>
        <source>{n} blocks are hardly reached from their streets (share of the area within {metres:g} m): {blocks}. The product of the whole block would land on little of it, above the label&apos;s rate: treat the rest on foot, or plan it smaller.</source>
        <translation>구획 {n}개는 도로에서 살포해도 대부분 닿지 않습니다({metres:g} m 안의 면적 비율): {blocks}. 구획 전체에 쓸 약제가 그 일부에만 떨어져 라벨의 살포량을 넘게 됩니다. 나머지는 걸어서 살포하거나 구획을 더 작게 계획하십시오.</translation>
    </message>
    <message>
        <source>{metres:,.0f} m of street in the blocks are not sprayed: one-way roads or gaps leave no way from a depot to them and back.</source>
        <translation>구획 안 도로 {metres:,.0f} m는 살포하지 않습니다. 일방통행이나 끊긴 곳 때문에 차고지에서 갔다가 돌아올 수 없습니다.</translation>
    </message>
    <message>
        <source>All routes take {hours:.1f} hours of ways and work; with the streets of each block in this order none can take less than {bound:.1f} (gap {gap:.1%}).</source>
        <translation>모든 경로의 이동과 작업에 {hours:.1f}시간이 걸립니다. 구획마다 도로의 순서를 이대로 두면 {bound:.1f}시간보다 줄일 수 없습니다(격차 {gap:.1%}).</translation>
    </message>
    <message>
        <source>Product is spread over the streets of a block by their length. Streets are cut where the block ends: nothing is sprayed outside.</source>
        <translation>약제는 구획 안의 도로 길이에 비례하여 나누어 살포합니다. 도로는 구획이 끝나는 곳에서 자르며, 그 밖에서는 살포하지 않습니다.</translation>
    </message>
    <message>
        <source>Route {n}, depot {depot}</source>
        <translation>경로 {n}, 차고지 {depot}</translation>
    </message>
    <message>
        <source>{minutes:.0f} min</source>
        <translation>{minutes:.0f}분</translation>
    </message>
    <message>
        <source>Spray route</source>
        <translation>방제 경로</translation>
    </message>
    <message>
        <source>Who drives where, in which order?</source>
        <translation>누가 어디를 어떤 순서로 가는가?</translation>
    </message>
    <message>
        <source>{routes} tanks in {shifts} shifts: {litres:,.1f} l on {km:,.1f} km of street, {all:,.1f} km driven in all.</source>
        <translation>탱크 {routes}개, 근무조 {shifts}개: 도로 {km:,.1f} km에 {litres:,.1f} l를 살포하며, 모두 {all:,.1f} km를 주행합니다.</translation>
    </message>
    <message>
        <source>Map of the routes</source>
        <translation>경로 지도</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>근무조</translation>
    </message>
    <message>
        <source>Blocks in routes</source>
        <translation>경로에 든 구획</translation>
    </message>
    <message>
        <source>Blocks that cannot be reached</source>
        <translation>갈 수 없는 구획</translation>
    </message>
    <message>
        <source>Time of ways and work</source>
        <translation>이동과 작업 시간</translation>
    </message>
    <message>
        <source>… that no set of routes can undercut</source>
        <translation>… 어떤 경로로도 더 줄일 수 없는 시간</translation>
    </message>
    <message>
        <source>Way that is not sprayed</source>
        <translation>살포하지 않고 이동하는 거리</translation>
    </message>
    <message>
        <source>Method: streets of each block as a rural postman tour; savings (Clarke &amp; Wright 1964) and local search over tanks and shifts; bounds by assignment and by the way to each block (Haimovich &amp; Rinnooy Kan 1985).</source>
        <translation>방법: 구획 안의 도로는 농촌 우체부 문제로 순서를 정함; 절약법(Clarke &amp; Wright 1964)과 탱크·근무조를 고려한 국소 탐색; 한계값은 배정 문제와 구획까지의 거리로 구함(Haimovich &amp; Rinnooy Kan 1985).</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>승인자</translation>
    </message>
    <message>
        <source>Office and date of who approved the plan. Printed on it; empty: it says that nobody has.</source>
        <translation>계획을 승인한 사람의 직책과 승인 날짜입니다. 계획에 인쇄됩니다. 비워 두면 아무도 승인하지 않았다고 적습니다.</translation>
    </message>
    <message>
        <source>Rules overridden, with the reason</source>
        <translation>적용하지 않은 규칙과 그 이유</translation>
    </message>
    <message>
        <source>Any rule that is set aside for this plan, and why. Printed on it.</source>
        <translation>이 계획에서 적용하지 않은 규칙과 그 이유입니다. 계획에 인쇄됩니다.</translation>
    </message>
    <message>
        <source>Larviciding and source reduction done so far</source>
        <translation>지금까지 한 유충 구제와 발생원 제거</translation>
    </message>
    <message>
        <source>They come first: what was done, where and when. Printed on the plan; empty: it says that nothing is known.</source>
        <translation>먼저 해야 할 일입니다. 무엇을, 어디에서, 언제 했는지 쓰십시오. 계획에 인쇄됩니다. 비워 두면 알려진 것이 없다고 적습니다.</translation>
    </message>
    <message>
        <source>Modes of action used last, and resistance tests</source>
        <translation>지난번에 쓴 작용기작과 저항성 검사</translation>
    </message>
    <message>
        <source>Products are rotated by mode of action. Printed on the plan; empty: it asks for it.</source>
        <translation>약제는 작용기작을 바꾸어 가며 씁니다. 계획에 인쇄됩니다. 비워 두면 적어 달라는 문구가 나옵니다.</translation>
    </message>
    <message>
        <source>This is decision support. The label is the law: it and the authority in charge decide, not this plan.</source>
        <translation>이것은 의사결정을 돕는 자료입니다. 라벨이 곧 법이며, 결정은 이 계획이 아니라 라벨과 관할 기관이 합니다.</translation>
    </message>
    <message>
        <source>Approved by: {who}.</source>
        <translation>승인자: {who}.</translation>
    </message>
    <message>
        <source>Nobody has approved this plan yet (APPROVED_BY is empty).</source>
        <translation>아직 아무도 이 계획을 승인하지 않았습니다(APPROVED_BY가 비어 있음).</translation>
    </message>
    <message>
        <source>Overridden: {rule} Reason: {reason}</source>
        <translation>적용하지 않음: {rule} 이유: {reason}</translation>
    </message>
    <message>
        <source>none was given; state it in OVERRIDES.</source>
        <translation>적히지 않았습니다. OVERRIDES에 쓰십시오.</translation>
    </message>
    <message>
        <source>Overridden: {reason}</source>
        <translation>적용하지 않음: {reason}</translation>
    </message>
    <message>
        <source>Larviciding and source reduction come first. Done so far: {what}</source>
        <translation>유충 구제와 발생원 제거가 먼저입니다. 지금까지 한 것: {what}</translation>
    </message>
    <message>
        <source>nothing was stated (LARVICIDING is empty).</source>
        <translation>적은 것이 없습니다(LARVICIDING이 비어 있음).</translation>
    </message>
    <message>
        <source>Modes of action are rotated against resistance. Used last: {what}</source>
        <translation>저항성이 생기지 않도록 작용기작을 바꾸어 가며 씁니다. 지난번에 쓴 것: {what}</translation>
    </message>
    <message>
        <source>nothing was stated (RESISTANCE is empty): ask before you choose the product.</source>
        <translation>적은 것이 없습니다(RESISTANCE가 비어 있음). 약제를 고르기 전에 확인하십시오.</translation>
    </message>
    <message>
        <source>Spray effect (did it work?)</source>
        <translation>방제 효과(효과가 있었는가?)</translation>
    </message>
    <message>
        <source>mosquito,trap,abundance,henderson,tilton,abbott,mulla,efficacy,control,difference in differences,rebound,reduction</source>
        <translation>mosquito,trap,abundance,henderson,tilton,abbott,mulla,efficacy,control,difference in differences,rebound,reduction,모기,트랩,밀도,방제 효과,효능,대조군,이중차분,반등,감소율</translation>
    </message>
    <message>
        <source>Compares traps in sprayed blocks with traps where nothing was done, before and after: percent reduction with its 95 % interval, and a verdict.

effective: counts fell against the controls, by at least what you call worth having. no_useful_effect: they surely fell by less than that. worse: they rose. inconclusive: both are possible; the report says what could have been noticed. no_control: there is nothing to compare with.

Chance is counted by blocks, as blocks are what is sprayed: fewer than three sprayed blocks are always inconclusive. Blocks are sprayed because their counts are high, and high counts fall by themselves; so the fall must also be there among traps that were equally high before, and without the week just before the spraying.

Blocks sprayed at different times or again and again: let TREATED say for each row whether the spraying was on, or give START_FIELD. The effect by day shows rebounds and when it had worn off.</source>
        <translation>살포한 구획의 트랩과 아무것도 하지 않은 곳의 트랩을 살포 전후로 비교하여, 감소율(%)과 95% 구간, 판정을 냅니다.

effective: 대조군에 비해 의미 있는 감소율 이상으로 줄었습니다. no_useful_effect: 줄었더라도 그보다 적은 것이 확실합니다. worse: 늘었습니다. inconclusive: 어느 쪽도 가능합니다. 얼마나 줄어야 알아낼 수 있었는지 보고서에 나옵니다. no_control: 비교할 것이 없습니다.

살포는 구획 단위로 하므로 우연의 크기도 구획 단위로 따집니다. 살포한 구획이 셋보다 적으면 항상 inconclusive입니다. 구획은 건수가 높아서 살포하는데, 높은 건수는 저절로 내려갑니다. 따라서 살포 전에 똑같이 높았던 트랩끼리 비교하거나 살포 직전 한 주를 빼고 비교해도 감소가 나타나야 합니다.

구획마다 살포한 때가 다르거나 여러 번 살포했으면, 행마다 살포 중이었는지를 TREATED로 나타내거나 START_FIELD를 지정하십시오. 날짜별 효과에서 반등과 효과가 사라진 때를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Larviciding and source reduction come first; spraying adults is for what they leave.</source>
        <translation>유충 구제와 발생원 제거가 먼저입니다. 성충 살포는 그래도 남은 것에만 합니다.</translation>
    </message>
    <message>
        <source>Before spraying again: have resistance tested and the active ingredient rotated, and look at time of day, droplets, weather and breeding sites inside the blocks.</source>
        <translation>다시 살포하기 전에 저항성을 검사하여 유효성분을 바꾸고, 살포 시각, 입자 크기, 날씨, 구획 안의 발생원을 살펴보십시오.</translation>
    </message>
    <message>
        <source>Did the spraying work?</source>
        <translation>살포가 효과가 있었는가?</translation>
    </message>
    <message>
        <source>Spray label check (may this be sprayed, and when?)</source>
        <translation>방제 라벨 점검(이것을 살포해도 되는가, 언제 되는가?)</translation>
    </message>
    <message>
        <source>label,product,registration,pesticide,wind,forecast,hours,ledger,active ingredient,drift,buffer,re-entry</source>
        <translation>label,product,registration,pesticide,wind,forecast,hours,ledger,active ingredient,drift,buffer,re-entry,라벨,약제,등록 번호,살충제,바람,예보,시간대,대장,유효성분,비산,완충 거리,재출입</translation>
    </message>
    <message>
        <source>Checks blocks against the record of a product: methods, rate, flow of the equipment, buffers, grams of active ingredient and applications in the year on every piece of ground, the interval between them; and every hour of a forecast against the limits of wind, temperature and time, with the reason for each.

The record is your table: registration, active_ingredient, concentration (g/l), label_date, methods, max_rate (l/ha), yearly_max (g/ha), yearly_count, interval (days), wind_min, wind_max (m/s), temp_min, temp_max (°C), time_start, time_end, buffers (“water 30; apiary 100”), reentry (hours). Units can be added to the heading: wind_max_mph. Where the label sets no limit, write “none”. A plan with a field missing is not passed.

Drift of ULV and fog is not modelled. The label is the law.</source>
        <translation>구획을 약제 기록과 대조하여 점검합니다: 살포 방법, 살포량, 장비 유량, 완충 거리, 땅 조각마다 그해 유효성분 그램과 살포 횟수, 살포 간격. 예보의 모든 시간도 바람, 기온, 시각의 한도와 대조하여 시간마다 이유를 알려 줍니다.

기록은 직접 만든 표입니다: registration, active_ingredient, concentration(g/l), label_date, methods, max_rate(l/ha), yearly_max(g/ha), yearly_count, interval(일), wind_min, wind_max(m/s), temp_min, temp_max(°C), time_start, time_end, buffers(“water 30; apiary 100”), reentry(시간). 열 이름에 단위를 붙일 수 있습니다: wind_max_mph. 라벨에 한도가 없으면 “none”이라고 쓰십시오. 필드가 하나라도 빠진 계획은 통과하지 못합니다.

ULV와 연무의 비산은 모델로 계산하지 않습니다. 라벨이 곧 법입니다.</translation>
    </message>
    <message>
        <source>Blocks to be sprayed</source>
        <translation>살포할 구획</translation>
    </message>
    <message>
        <source>As Spray targets writes them. Fields method, date and litres count where they are not given below.</source>
        <translation>방제 대상 구획의 산출물과 같은 레이어입니다. 아래에 지정하지 않으면 method, date, litres 필드를 씁니다.</translation>
    </message>
    <message>
        <source>Empty: block_id, or the feature ids.</source>
        <translation>비워 두면 block_id를 쓰고, 없으면 피처 ID를 씁니다.</translation>
    </message>
    <message>
        <source>Record of the product</source>
        <translation>약제 기록</translation>
    </message>
    <message>
        <source>A table with one row per product, or a list of names and values of one product.</source>
        <translation>약제마다 행이 하나인 표, 또는 약제 하나의 항목 이름과 값을 나열한 표입니다.</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>등록 번호</translation>
    </message>
    <message>
        <source>Which product is meant, where the table holds several.</source>
        <translation>표에 약제가 여럿일 때 어느 것인지 지정합니다.</translation>
    </message>
    <message>
        <source>Forecast by the hour</source>
        <translation>시간별 예보</translation>
    </message>
    <message>
        <source>Columns time, wind, temp; also gust and rain. Units can be added: wind_mph, temp_f. Usual: m/s and °C. Hours without a row are not allowed.</source>
        <translation>time, wind, temp 열이 필요하며 gust와 rain도 쓸 수 있습니다. 열 이름에 단위를 붙일 수 있습니다: wind_mph, temp_f. 기본 단위는 m/s와 °C입니다. 행이 없는 시간에는 살포할 수 없습니다.</translation>
    </message>
    <message>
        <source>Ledger of earlier applications</source>
        <translation>앞선 살포의 대장</translation>
    </message>
    <message>
        <source>Areas with date, ai_g (grams of active ingredient) or litres, and active; or a table of these with block_id.</source>
        <translation>date, ai_g(유효성분 그램) 또는 litres, active 필드가 있는 폴리곤, 또는 이 열과 block_id가 있는 표입니다.</translation>
    </message>
    <message>
        <source>There were no earlier applications</source>
        <translation>앞선 살포가 없었음</translation>
    </message>
    <message>
        <source>Without a ledger the yearly limits and the interval are not passed, unless this says that nothing was applied before.</source>
        <translation>대장이 없으면 연간 한도와 살포 간격을 통과하지 못합니다. 앞서 살포한 적이 없으면 여기에 표시하십시오.</translation>
    </message>
    <message>
        <source>As the label calls it. Empty: the field of the blocks, or the label&apos;s only one.</source>
        <translation>라벨에 적힌 대로 쓰십시오. 비워 두면 구획의 필드를 쓰고, 없으면 라벨에 하나뿐인 방법을 씁니다.</translation>
    </message>
    <message>
        <source>Litres of product per hectare</source>
        <translation>헥타르당 약제 리터</translation>
    </message>
    <message>
        <source>Empty: from the field litres of the blocks, else the largest rate of the label.</source>
        <translation>비워 두면 구획의 litres 필드로 구하고, 없으면 라벨의 최대 살포량을 씁니다.</translation>
    </message>
    <message>
        <source>Day of the application</source>
        <translation>살포하는 날</translation>
    </message>
    <message>
        <source>Width that is treated in one pass.</source>
        <translation>한 번 지나갈 때 살포되는 폭입니다.</translation>
    </message>
    <message>
        <source>Speed in km/h</source>
        <translation>속도(km/h)</translation>
    </message>
    <message>
        <source>Flow in litres a minute</source>
        <translation>유량(분당 리터)</translation>
    </message>
    <message>
        <source>As the equipment is set: it must be rate x swath x speed, within 5 %.</source>
        <translation>장비에 설정한 값입니다. 살포량 × 살포 폭 × 속도와의 차이가 5% 안이어야 합니다.</translation>
    </message>
    <message>
        <source>Year of the yearly limits</source>
        <translation>연간 한도의 기준 기간</translation>
    </message>
    <message>
        <source>calendar: from 1 January. rolling: the 365 days up to the application.</source>
        <translation>calendar: 1월 1일부터. rolling: 살포일까지의 365일.</translation>
    </message>
    <message>
        <source>Drift scenario of AgDRIFT</source>
        <translation>AgDRIFT 비산 시나리오</translation>
    </message>
    <message>
        <source>Encoding of text files</source>
        <translation>텍스트 파일의 인코딩</translation>
    </message>
    <message>
        <source>auto: UTF-8 if the whole file is, else CP949 (Korean Windows).</source>
        <translation>auto: 파일 전체가 UTF-8이면 UTF-8로, 아니면 CP949(한글 Windows)로 읽습니다.</translation>
    </message>
    <message>
        <source>One line per block and check: limit, value, whether it passed. Lines without a block concern the plan as a whole.</source>
        <translation>구획과 점검마다 행이 하나이며 한도, 값, 통과 여부가 있습니다. 구획이 없는 행은 계획 전체에 대한 점검입니다.</translation>
    </message>
    <message>
        <source>Board of hours</source>
        <translation>시간표</translation>
    </message>
    <message>
        <source>Each hour of the forecast: allowed or not, and every reason.</source>
        <translation>예보의 시간마다 살포할 수 있는지와 그 모든 이유가 있습니다.</translation>
    </message>
    <message>
        <source>Ledger with the plan</source>
        <translation>계획을 더한 대장</translation>
    </message>
    <message>
        <source>The ledger with the planned blocks added (state planned): after spraying, with what was really used, the ledger of the next plan.</source>
        <translation>대장에 계획한 구획을 더한 것입니다(state 필드의 planned). 살포한 뒤 실제로 쓴 양을 적으면 다음 계획의 대장이 됩니다.</translation>
    </message>
    <message>
        <source>Active ingredient by ground and year</source>
        <translation>땅과 연도별 유효성분</translation>
    </message>
    <message>
        <source>Pieces of ground with one history each: applications, grams, grams a hectare in the year.</source>
        <translation>이력이 같은 땅 조각이며 살포 횟수, 그램, 그해의 헥타르당 그램이 있습니다.</translation>
    </message>
    <message>
        <source>1 where every check of every block passed</source>
        <translation>모든 구획이 모든 점검을 통과하면 1</translation>
    </message>
    <message>
        <source>Fields missing in the product&apos;s record</source>
        <translation>약제 기록에 빠진 필드 수</translation>
    </message>
    <message>
        <source>Hours of the forecast</source>
        <translation>예보의 시간 수</translation>
    </message>
    <message>
        <source>Hours in which spraying is allowed</source>
        <translation>살포할 수 있는 시간 수</translation>
    </message>
    <message>
        <source>Hours without a forecast</source>
        <translation>예보가 없는 시간 수</translation>
    </message>
    <message>
        <source>Grams of active ingredient in the ledger</source>
        <translation>대장의 유효성분(그램)</translation>
    </message>
    <message>
        <source>Grams of active ingredient in the plan</source>
        <translation>계획의 유효성분(그램)</translation>
    </message>
    <message>
        <source>Grams of active ingredient in both, by pieces of ground</source>
        <translation>둘을 합친 유효성분(그램), 땅 조각별로 계산</translation>
    </message>
    <message>
        <source>Litres a minute that rate, swath and speed need</source>
        <translation>살포량, 살포 폭, 속도에 맞는 유량(분당 리터)</translation>
    </message>
    <message>
        <source>The forecast has gaps: {n} hours have no row and are not allowed.</source>
        <translation>예보에 빠진 시간이 있습니다. 행이 없는 {n}시간에는 살포할 수 없는 것으로 봅니다.</translation>
    </message>
    <message>
        <source>earlier applications are taken to be none, because ALLOW_NO_LEDGER is set.</source>
        <translation>ALLOW_NO_LEDGER를 설정했으므로 앞선 살포가 없는 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Keep people out for {hours:g} hours after spraying (re-entry), and tell them beforehand.</source>
        <translation>살포 뒤 {hours:g}시간 동안 사람이 들어가지 못하게 하고(재출입) 미리 알리십시오.</translation>
    </message>
    <message>
        <source>No rate was given for {n} blocks: the label&apos;s largest, {rate:g} l/ha, was taken.</source>
        <translation>구획 {n}개에 살포량이 없어 라벨의 최댓값 {rate:g} l/ha를 썼습니다.</translation>
    </message>
    <message>
        <source>“{date}” is no date. Write it like 2026-06-01.</source>
        <translation>“{date}” 값은 날짜가 아닙니다. 2026-06-01처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>{n} blocks are planned for a day that the forecast does not reach.</source>
        <translation>구획 {n}개의 살포일이 예보 기간 밖입니다.</translation>
    </message>
    <message>
        <source>Drift of ULV and fog is not modelled: this plan does not say how far it goes.</source>
        <translation>ULV와 연무의 비산은 모형으로 계산하지 않습니다. 이 계획만으로는 얼마나 멀리 날아가는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>DRIFT was not used: AgDRIFT&apos;s tables are for agricultural sprays, and not valid for ULV or fog.</source>
        <translation>DRIFT를 쓰지 않았습니다. AgDRIFT 표는 농업용 살포를 위한 것이며 ULV나 연무에는 맞지 않습니다.</translation>
    </message>
    <message>
        <source>beyond the tables</source>
        <translation>표의 범위를 벗어남</translation>
    </message>
    <message>
        <source>{share:.2%} of the rate</source>
        <translation>살포량의 {share:.2%}</translation>
    </message>
    <message>
        <source>AgDRIFT Tier I, {scenario}: at {metres:g} m ({kind}) deposition is {where}.</source>
        <translation>AgDRIFT Tier I, {scenario}: {metres:g} m({kind})에서 침적량은 {where}입니다.</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>Spray power (will we see whether it works?)</source>
        <translation>방제 검정력(효과가 있는지 알아볼 수 있을까?)</translation>
    </message>
    <message>
        <source>power,sample size,design,control,matching,hold-out,randomise,minimum detectable effect,traps</source>
        <translation>검정력,표본 크기,설계,대조군,짝짓기,보류 구역,무작위,최소 탐지 효과,트랩,power,sample size,control</translation>
    </message>
    <message>
        <source>Plans the comparison before anything is sprayed. From what the traps caught so far it learns how much catches change by themselves, simulates the planned round thousands of times and judges each as Spray effect will: POWER is the share of rounds in which an effect of REDUCTION percent would be seen, MDE_PCT the smallest one seen four times in five.

Traps inside BLOCKS belong to their block. For each block the traps outside that were as high and moved alike are chosen as controls (CONTROLS); HOLD_OUT blocks are drawn by lot and not sprayed this time, which makes the best controls there are.

PLANS says what more blocks would bring. Fewer than three sprayed blocks never give more than inconclusive.</source>
        <translation>살포하기 전에 비교를 설계합니다. 지금까지 트랩에 잡힌 수에서 채집 수가 저절로 얼마나 변하는지 알아내고, 계획한 회차를 수천 번 모의하여 방제 효과가 판정하는 방식대로 판정합니다. POWER는 REDUCTION만큼의 효과를 알아낼 수 있는 회차의 비율이고, MDE_PCT는 다섯 번 가운데 네 번 알아낼 수 있는 가장 작은 감소율입니다.

BLOCKS 안의 트랩은 그 구획에 속합니다. 구획마다, 그 밖의 트랩 가운데 수준과 변화가 비슷한 것을 대조군으로 고릅니다(CONTROLS). HOLD_OUT에 지정한 수의 구획은 추첨하여 이번에는 살포하지 않으며, 가장 좋은 대조군이 됩니다.

PLANS는 구획을 늘리면 무엇이 나아지는지 보여 줍니다. 살포 구획이 3개보다 적으면 언제나 판단 불가입니다.</translation>
    </message>
    <message>
        <source>One polygon per block, as Spray targets writes them.</source>
        <translation>구획마다 폴리곤이 하나인 레이어입니다(방제 대상 구획의 산출물).</translation>
    </message>
    <message>
        <source>Field that names the block</source>
        <translation>구획 이름 필드</translation>
    </message>
    <message>
        <source>Empty: the number of the feature.</source>
        <translation>비워 두면 피처 ID를 씁니다.</translation>
    </message>
    <message>
        <source>Reduction that is hoped for (%)</source>
        <translation>기대하는 감소율(%)</translation>
    </message>
    <message>
        <source>How many fewer insects spraying may bring. Take it from an earlier round or from the literature, not from the brochure.</source>
        <translation>살포로 곤충이 얼마나 줄어들 수 있는지 적습니다. 제품 안내서가 아니라 앞선 회차나 문헌의 값을 쓰십시오.</translation>
    </message>
    <message>
        <source>As it will be given to Spray effect. Decide before you look.</source>
        <translation>방제 효과를 실행할 때 지정할 값과 같게 하십시오. 결과를 보기 전에 정해야 합니다.</translation>
    </message>
    <message>
        <source>So many blocks are drawn by lot and not sprayed in this round: they are the controls that no sceptic can doubt.</source>
        <translation>이 수만큼의 구획을 추첨하여 이번 회차에는 살포하지 않습니다. 누구도 의심할 수 없는 대조군이 됩니다.</translation>
    </message>
    <message>
        <source>Control traps per block</source>
        <translation>구획당 대조 트랩 수</translation>
    </message>
    <message>
        <source>So many traps outside are matched with each block by level and trend before.</source>
        <translation>구획마다, 살포 전의 수준과 추세가 비슷한 구획 밖 트랩을 이 수만큼 짝짓습니다.</translation>
    </message>
    <message>
        <source>Periods before</source>
        <translation>살포 전 기간 수</translation>
    </message>
    <message>
        <source>Visits of each trap before the spraying that will be used.</source>
        <translation>비교에 쓸, 살포 전 트랩별 방문 횟수입니다.</translation>
    </message>
    <message>
        <source>Periods after</source>
        <translation>살포 후 기간 수</translation>
    </message>
    <message>
        <source>Visits of each trap after it.</source>
        <translation>살포 후 트랩별 방문 횟수입니다.</translation>
    </message>
    <message>
        <source>With 4,000 the power is known to 1.6 points or better.</source>
        <translation>4,000번이면 검정력의 오차가 1.6%포인트 이내입니다.</translation>
    </message>
    <message>
        <source>Least distance of controls from blocks (m)</source>
        <translation>구획과 대조 트랩의 최소 거리(미터)</translation>
    </message>
    <message>
        <source>Traps nearer than this may get the drift and are no controls. Empty: 200 m.</source>
        <translation>이보다 가까운 트랩에는 비산이 닿을 수 있어 대조군으로 쓰지 않습니다. 비워 두면 200 m입니다.</translation>
    </message>
    <message>
        <source>One point per block and control trap: which trap stands in for which block, with which weight; traps of blocks held out.</source>
        <translation>구획과 대조 트랩의 짝마다 포인트가 하나이며, 어느 트랩을 어느 구획과 어떤 가중치로 비교하는지 나타냅니다. 살포를 보류한 구획의 트랩도 있습니다.</translation>
    </message>
    <message>
        <source>What more blocks would bring</source>
        <translation>구획을 늘리면 나아지는 정도</translation>
    </message>
    <message>
        <source>Power with 3 to 30 sprayed blocks like these.</source>
        <translation>이와 같은 살포 구획이 3~30개일 때의 검정력입니다.</translation>
    </message>
    <message>
        <source>Chance that the effect is seen (0..1)</source>
        <translation>효과를 알아낼 확률(0~1)</translation>
    </message>
    <message>
        <source>Smallest reduction in percent that is seen four times in five</source>
        <translation>다섯 번 가운데 네 번 알아낼 수 있는 가장 작은 감소율(%)</translation>
    </message>
    <message>
        <source>Chance that it is seen and worth having</source>
        <translation>의미 있는 효과를 알아낼 확률</translation>
    </message>
    <message>
        <source>Blocks to be sprayed that have traps</source>
        <translation>트랩이 있는 살포 예정 구획 수</translation>
    </message>
    <message>
        <source>Blocks held out</source>
        <translation>살포를 보류한 구획 수</translation>
    </message>
    <message>
        <source>Choose the field with the date (DATE): how catches change by themselves can only be learned from dated rows.</source>
        <translation>날짜 필드(DATE)를 선택하십시오. 채집 수가 저절로 어떻게 변하는지는 날짜가 있는 행에서만 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Spray risk (where are the insects, and how sure is that?)</source>
        <translation>방제 위험도(곤충은 어디에 있으며 얼마나 확실한가?)</translation>
    </message>
    <message>
        <source>mosquito,complaints,calls,traps,risk,map,kriging,geostatistics,matern,spde,uncertainty,reporting,bias,threshold</source>
        <translation>모기,민원,신고,트랩,위험,지도,크리깅,지구통계,마테른,불확실성,신고 편향,한계값,risk,spde,threshold,calls</translation>
    </message>
    <message>
        <source>Joins trap catches and complaint calls into one map: the expected catch of a trap in a night in each cell (mean), how sure that is (sd; low to high holds 90 % of catches), and the chance of a catch above a threshold (p_over).

Who calls is not who suffers: some neighbourhoods call three times as readily as others. With calls of the same people about another nuisance (REFERENCE_CALLS, such as litter) that is measured and taken out. Without them nobody can know it; then mean_low and mean_high show the mean if people there call more or less readily than others by a factor that you assume (GAP), and the uncertainty contains it.

basis says what a cell rests on: traps, both, or calls_only. Do not spray on calls_only without a reference topic; put a trap there first (Next traps).

Counts are taken as counts (negative binomial or Poisson) around a smooth surface, not as normal numbers. Without traps the map shows calls per 1,000 people.

Names and addresses of callers are dropped on reading; the map holds no calls of single cells.</source>
        <translation>트랩 채집 수와 민원을 하나의 지도로 합칩니다. 셀마다 트랩 하나에 하룻밤 동안 잡힐 것으로 기대되는 수(mean), 그것이 얼마나 확실한지(sd; 채집 수의 90%가 low와 high 사이), 한계값을 넘을 확률(p_over)을 구합니다.

신고하는 사람이 곧 피해를 입는 사람은 아닙니다. 어떤 동네는 다른 곳보다 세 배 더 자주 신고합니다. 같은 주민이 낸 다른 불편에 대한 민원(REFERENCE_CALLS, 예: 쓰레기)이 있으면 그 차이를 재어 제거합니다. 없으면 알 방법이 없습니다. 이때 mean_low와 mean_high는 그곳 주민이 가정한 배수(GAP)만큼 더 또는 덜 자주 신고할 때의 평균을 보여 주며, 불확실성에도 반영합니다.

basis는 셀의 값이 무엇에 근거하는지 알려 줍니다(traps: 트랩, both: 둘 다, calls_only: 민원만). 기준이 되는 다른 민원이 없으면 calls_only인 셀에는 살포하지 말고 먼저 트랩을 놓으십시오(다음 트랩).

채집 수는 정규 분포가 아니라 매끄러운 표면을 중심으로 한 개체 수(음이항 또는 포아송)로 다룹니다. 트랩이 없으면 지도는 주민 1,000명당 민원을 보여 줍니다.

신고인의 이름과 주소는 읽을 때 버리며, 지도에는 셀별 민원 수가 없습니다.</translation>
    </message>
    <message>
        <source>Complaint calls</source>
        <translation>민원</translation>
    </message>
    <message>
        <source>One point for each call about insects in the period. Of their fields nothing is kept.</source>
        <translation>해당 기간의 곤충 민원 1건이 포인트 하나인 레이어입니다. 필드는 하나도 남기지 않습니다.</translation>
    </message>
    <message>
        <source>Where people live</source>
        <translation>거주 인구</translation>
    </message>
    <message>
        <source>Points (people, or buildings with a number) or areas with a number, which is shared out by area. Calls are compared with it.</source>
        <translation>포인트(사람, 또는 인구수가 있는 건물)나 인구수가 있는 폴리곤입니다. 폴리곤의 인구는 면적에 비례하여 나눕니다. 민원을 이 인구와 비교합니다.</translation>
    </message>
    <message>
        <source>Empty: a field called population or people; points without one are a person each.</source>
        <translation>비워 두면 population이나 people 필드를 씁니다. 그런 필드가 없으면 포인트 하나를 한 명으로 셉니다.</translation>
    </message>
    <message>
        <source>Calls about another nuisance</source>
        <translation>다른 불편에 대한 민원</translation>
    </message>
    <message>
        <source>From the same people in the same period about something that has nothing to do with insects, and that is about equally frequent everywhere. They show who calls.</source>
        <translation>같은 기간에 같은 주민이 낸, 곤충과 관계없고 어디에서나 비슷하게 일어나는 일에 대한 민원입니다. 이것으로 누가 신고하는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Threshold (insects per trap-night)</source>
        <translation>한계값(트랩 하룻밤당 곤충 수)</translation>
    </message>
    <message>
        <source>p_over is the chance that one trap catches more than this in a night. Empty: that of the preset, else the average catch. Without traps: calls per 1,000 people.</source>
        <translation>p_over는 트랩 하나가 하룻밤에 이보다 많이 잡을 확률입니다. 비워 두면 사전 설정의 값을 쓰고, 그것도 없으면 평균 채집 수를 씁니다. 트랩이 없으면 주민 1,000명당 민원 건수로 지정하십시오.</translation>
    </message>
    <message>
        <source>Threshold of an authority</source>
        <translation>관할 기관의 한계값</translation>
    </message>
    <message>
        <source>Used where no threshold is typed. Its source and date are in the report; whether it holds where you are is for you to check.</source>
        <translation>한계값을 입력하지 않았을 때 씁니다. 출처와 날짜는 보고서에 있습니다. 이 지역에도 맞는지 직접 확인하십시오.</translation>
    </message>
    <message>
        <source>Side of a square; distance between opposite sides of a hexagon. Empty: about 5 000 cells.</source>
        <translation>정사각형은 한 변의 길이, 육각형은 마주 보는 두 변 사이의 거리입니다. 비워 두면 셀이 5,000개쯤 되도록 정합니다.</translation>
    </message>
    <message>
        <source>Cells are made here only; traps and calls outside are left out. Empty: the outline of traps and calls.</source>
        <translation>이 안에만 셀을 만들며 그 밖의 트랩과 민원은 제외합니다. 비워 두면 트랩과 민원의 외곽선을 씁니다.</translation>
    </message>
    <message>
        <source>Rasters that may explain risk</source>
        <translation>위험을 설명할 수 있는 래스터</translation>
    </message>
    <message>
        <source>For example height, wetness, greenness. Each gets its coefficient; few traps bear few of them.</source>
        <translation>예: 고도, 습도, 녹지. 래스터마다 계수를 추정합니다. 트랩이 적으면 래스터도 적게 쓰십시오.</translation>
    </message>
    <message>
        <source>Distribution of counts</source>
        <translation>개체 수의 분포</translation>
    </message>
    <message>
        <source>negative_binomial: catches vary more than chance alone (they nearly always do; how much is estimated). poisson: they do not.</source>
        <translation>negative_binomial: 채집 수가 우연보다 크게 변동합니다(거의 항상 그러하며, 그 정도를 추정합니다). poisson: 우연만큼만 변동합니다.</translation>
    </message>
    <message>
        <source>Assumed gap in calling (times)</source>
        <translation>가정하는 신고 성향의 차이(배)</translation>
    </message>
    <message>
        <source>Without calls about another nuisance: how many times as readily as the average the keenest places call (1 place in 20 is keener still). 1: all call alike.</source>
        <translation>다른 불편에 대한 민원이 없을 때, 가장 자주 신고하는 곳이 평균의 몇 배로 신고하는지 가정합니다(20곳 가운데 1곳은 그보다 더 자주 신고함). 1이면 모두 똑같이 신고하는 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>위험도</translation>
    </message>
    <message>
        <source>Cells with mean, sd, p_over, low, high, basis and people, styled by mean.</source>
        <translation>mean, sd, p_over, low, high, basis, people 필드가 있는 셀이며 mean에 따라 스타일을 적용했습니다.</translation>
    </message>
    <message>
        <source>Threshold of p_over</source>
        <translation>p_over의 한계값</translation>
    </message>
    <message>
        <source>Cells that rest on calls alone</source>
        <translation>민원에만 근거한 셀 수</translation>
    </message>
    <message>
        <source>How far risk reaches, metres</source>
        <translation>위험이 미치는 거리(미터)</translation>
    </message>
    <message>
        <source>Size of the negative binomial of catches (0: Poisson)</source>
        <translation>채집 수의 음이항 분포 크기(0: 포아송)</translation>
    </message>
    <message>
        <source>How calls rise with risk (1: in proportion)</source>
        <translation>위험도에 따라 민원이 느는 정도(1: 비례)</translation>
    </message>
    <message>
        <source>Who calls: reference, assumed, or none where there are no calls</source>
        <translation>누가 신고하는가: reference, assumed, 민원이 없으면 none</translation>
    </message>
    <message>
        <source>Calls about another nuisance (REFERENCE_CALLS) correct the calls about insects (CALLS), and there are none.</source>
        <translation>다른 불편에 대한 민원(REFERENCE_CALLS)은 곤충 민원(CALLS)을 보정하는 것인데, 곤충 민원이 없습니다.</translation>
    </message>
    <message>
        <source>Limits: {source} ({date}). Check that they hold where you are.</source>
        <translation>한계값의 출처: {source}({date}). 이 지역에도 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>No threshold was given: p_over is the chance of more than the average, {average:,.3g}.</source>
        <translation>한계값을 지정하지 않아, p_over는 평균({average:,.3g})보다 많이 잡힐 확률입니다.</translation>
    </message>
    <message>
        <source>Spray route (who drives where, in which order)</source>
        <translation>방제 경로(누가 어디를 어떤 순서로 가는가)</translation>
    </message>
    <message>
        <source>routing,vehicle,truck,walker,tank,shift,depot,gpx,order,streets,postman,vrp</source>
        <translation>경로,차량,트럭,도보,탱크,근무조,차고지,gpx,순서,거리,우체부,vrp,routing,depot</translation>
    </message>
    <message>
        <source>Puts blocks and their streets into an order, for vehicles or people on foot, from depots and back, along the roads. A route is one tank; routes of a depot are put into shifts.

Streets are cut where a block ends: nothing is sprayed outside. One-way streets are driven in their direction. A block that takes more than a tank is shared out among routes; one without a street is walked from the nearest road.

Each step is a line with its length, time and litres. The GPX file holds a track for each route and a waypoint for each block. BOUND says what no set of routes can undercut.</source>
        <translation>살포 구획과 그 안의 도로에 순서를 매깁니다. 차량이나 걷는 사람이 차고지에서 나가 도로를 따라 살포하고 돌아옵니다. 경로 하나는 탱크 한 통이며, 차고지마다 경로를 근무조로 묶습니다.

도로는 구획이 끝나는 곳에서 자르며 그 밖에서는 살포하지 않습니다. 일방통행은 그 방향으로만 지나갑니다. 탱크 한 통보다 많이 드는 구획은 여러 경로가 나누어 맡습니다. 도로가 없는 구획은 가장 가까운 도로에서 걸어가 살포합니다.

작업 순서마다 길이, 시간, 리터가 있는 라인이 나옵니다. GPX 파일에는 경로마다 트랙이, 구획마다 웨이포인트가 있습니다. BOUND는 어떤 경로로도 더 줄일 수 없는 값입니다.</translation>
    </message>
    <message>
        <source>As Spray targets writes them. A field litres counts where RATE is empty.</source>
        <translation>방제 대상 구획의 산출물입니다. RATE를 비워 두면 litres 필드를 씁니다.</translation>
    </message>
    <message>
        <source>Depots</source>
        <translation>차고지</translation>
    </message>
    <message>
        <source>Where tanks are filled, and where routes begin and end.</source>
        <translation>탱크를 채우는 곳이며 경로가 시작하고 끝나는 곳입니다.</translation>
    </message>
    <message>
        <source>Lines that meet where they share a vertex, as in OpenStreetMap. What of them lies in a block is sprayed.</source>
        <translation>OpenStreetMap처럼 꼭짓점을 함께 쓰는 곳에서 만나는 라인입니다. 이 가운데 구획 안에 있는 부분에 살포합니다.</translation>
    </message>
    <message>
        <source>Litres a tank holds</source>
        <translation>탱크 용량(리터)</translation>
    </message>
    <message>
        <source>A route does not take more.</source>
        <translation>경로 하나에서 이보다 많이 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Length of a shift in seconds</source>
        <translation>근무조 하나의 길이(초)</translation>
    </message>
    <message>
        <source>Ways, spraying and filling together. 14400 are four hours.</source>
        <translation>이동, 살포, 보충을 모두 합한 시간입니다. 14400이면 4시간입니다.</translation>
    </message>
    <message>
        <source>Litres per hectare</source>
        <translation>헥타르당 리터</translation>
    </message>
    <message>
        <source>Of what is in the tank. Empty: the field litres of the blocks.</source>
        <translation>탱크에 든 액을 기준으로 합니다. 비워 두면 구획의 litres 필드를 씁니다.</translation>
    </message>
    <message>
        <source>Speed while spraying, in km/h</source>
        <translation>살포 속도(km/h)</translation>
    </message>
    <message>
        <source>Along streets. Empty: 16 (10 mph) for vehicles, 3 on foot. The label may say which.</source>
        <translation>도로를 따라 살포할 때의 속도입니다. 비워 두면 차량은 16(10 mph), 도보는 3입니다. 라벨에 정해져 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>Speed on the way, in km/h</source>
        <translation>이동 속도(km/h)</translation>
    </message>
    <message>
        <source>Where SPEED_FIELD does not say it. Empty: 30 for vehicles, 4.8 on foot.</source>
        <translation>SPEED_FIELD에 값이 없을 때 씁니다. 비워 두면 차량은 30, 도보는 4.8입니다.</translation>
    </message>
    <message>
        <source>Swath on foot in metres</source>
        <translation>도보 살포 폭(미터)</translation>
    </message>
    <message>
        <source>For blocks without a street, which are walked. Empty: 10.</source>
        <translation>도로가 없어 걸어서 살포하는 구획에 씁니다. 비워 두면 10입니다.</translation>
    </message>
    <message>
        <source>Metres that are treated from a street</source>
        <translation>도로에서 살포되는 거리(미터)</translation>
    </message>
    <message>
        <source>Blocks whose streets leave much of them out are named. Empty: 90 (300 ft) for vehicles, 30 on foot.</source>
        <translation>도로에서 살포해도 많은 부분에 닿지 않는 구획을 알려 줍니다. 비워 두면 차량은 90(300 ft), 도보는 30입니다.</translation>
    </message>
    <message>
        <source>Seconds to fill the tank</source>
        <translation>탱크를 채우는 시간(초)</translation>
    </message>
    <message>
        <source>Before each route. Empty: 0.</source>
        <translation>경로를 시작할 때마다 걸리는 시간입니다. 비워 두면 0입니다.</translation>
    </message>
    <message>
        <source>Seconds for the search</source>
        <translation>탐색 시간(초)</translation>
    </message>
    <message>
        <source>What is done, in order: drive, spray, area (walked), return.</source>
        <translation>할 일의 순서입니다(drive: 이동, spray: 살포, area: 걸어서 살포, return: 복귀).</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>One line for each tank: depot, shift, blocks, length, time, litres.</source>
        <translation>탱크마다 라인 하나이며 차고지, 근무조, 구획, 거리, 시간, 리터가 있습니다.</translation>
    </message>
    <message>
        <source>GPX for the field</source>
        <translation>현장용 GPX</translation>
    </message>
    <message>
        <source>GPX files (*.gpx)</source>
        <translation>GPX 파일 (*.gpx)</translation>
    </message>
    <message>
        <source>For receivers and phones: a track for each route, a waypoint where each block begins.</source>
        <translation>GPS 수신기와 휴대전화에 씁니다. 경로마다 트랙이, 구획이 시작하는 곳마다 웨이포인트가 있습니다.</translation>
    </message>
    <message>
        <source>Routes (tanks)</source>
        <translation>경로(탱크) 수</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>근무조 수</translation>
    </message>
    <message>
        <source>Seconds of all routes, without filling</source>
        <translation>모든 경로의 시간(초, 보충 제외)</translation>
    </message>
    <message>
        <source>Seconds that no set of routes can undercut, with the streets of each block in this order</source>
        <translation>구획마다 도로의 순서를 이대로 둘 때 어떤 경로로도 더 줄일 수 없는 시간(초)</translation>
    </message>
    <message>
        <source>How far the routes may be from the best</source>
        <translation>최적 경로와의 최대 격차</translation>
    </message>
    <message>
        <source>Metres of all routes</source>
        <translation>모든 경로의 거리(미터)</translation>
    </message>
    <message>
        <source>Metres sprayed</source>
        <translation>살포하는 거리(미터)</translation>
    </message>
    <message>
        <source>Litres of all routes</source>
        <translation>모든 경로의 약제(리터)</translation>
    </message>
    <message>
        <source>{name} must be above 0.</source>
        <translation>{name} 값은 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>SHIFT is in seconds: four hours are 14400.</source>
        <translation>SHIFT는 초 단위입니다. 네 시간은 14400입니다.</translation>
    </message>
    <message>
        <source>Routes need ROADS: choose the layer of streets.</source>
        <translation>경로를 만들려면 ROADS가 필요합니다. 도로 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>RATE was not given and {n} blocks state no litres: {rate:g} litre per hectare was assumed to plan with. The label says which.</source>
        <translation>RATE를 지정하지 않았고 구획 {n}개에 리터가 없어, 헥타르당 {rate:g}리터로 보고 계획했습니다. 맞는 값은 라벨에 있습니다.</translation>
    </message>
    <message>
        <source>{n} blocks have negative litres. Correct them first.</source>
        <translation>구획 {n}개의 리터가 음수입니다. 먼저 고치십시오.</translation>
    </message>
    <message>
        <source>“{layer}” has no depot with a place.</source>
        <translation>“{layer}” 레이어에 위치가 있는 차고지가 없습니다.</translation>
    </message>
    <message>
        <source>{n} depots have no place and were left out.</source>
        <translation>차고지 {n}개는 위치가 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>The speed on the way must be above 0.</source>
        <translation>이동 속도는 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>Speed while spraying and swath must be above 0.</source>
        <translation>살포 속도와 살포 폭은 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>Spray targets (where to spray, and where not)</source>
        <translation>방제 대상 구획(어디에 살포하고 어디에는 하지 않는가)</translation>
    </message>
    <message>
        <source>mosquito,vector,pesticide,ulv,fogging,adulticide,exclusion,no spray,buffer,apiary,school,budget,blocks</source>
        <translation>모기,매개체,살충제,ULV,연무,성충 방제,제외 구역,살포 금지,완충 거리,양봉,학교,예산,구획,mosquito,spray,exclusion</translation>
    </message>
    <message>
        <source>Chooses blocks so that risk times residents reached is largest under a budget of area, product or hours.

Exclusions with their own buffers are cut out first; buffers are drawn around the true circle, and the written blocks are measured again: none is nearer to an exclusion than its buffer. Without exclusions the plan is refused unless ALLOW_NO_EXCLUSIONS says so.

Blocks are contiguous, no smaller than MIN_AREA and no thinner than such a patch, without slivers. Small cases are solved exactly; large ones greedily, with a bound that no plan can exceed (GAP says how far from it).

This is decision support. The label is the law.</source>
        <translation>면적, 약제, 시간 가운데 하나의 예산 안에서 위험도와 주민 수의 곱이 가장 커지도록 살포 구획을 고릅니다.

살포 제외 구역을 저마다의 완충 거리만큼 넓혀 먼저 잘라 냅니다. 완충 거리는 실제 원보다 작아지지 않도록 그리고, 저장한 구획을 다시 재어 어느 구획도 완충 거리보다 가깝지 않음을 확인합니다. 살포 제외 구역이 없으면 ALLOW_NO_EXCLUSIONS로 밝히지 않는 한 계획하지 않습니다.

구획은 하나로 이어져 있고, MIN_AREA보다 작거나 그런 조각보다 가늘지 않으며, 자투리가 없습니다. 작은 문제는 정확하게 풀고, 큰 문제는 좋은 것부터 차례로 고르며 어떤 계획도 넘을 수 없는 한계값을 함께 구합니다(GAP이 그 차이).

이것은 의사결정을 돕는 자료입니다. 라벨이 곧 법입니다.</translation>
    </message>
    <message>
        <source>Risk by cell</source>
        <translation>셀별 위험도</translation>
    </message>
    <message>
        <source>Cells or areas with the risk, as Spray risk writes them. They should not overlap.</source>
        <translation>위험도가 있는 셀이나 폴리곤입니다(방제 위험도의 산출물). 서로 겹치지 않아야 합니다.</translation>
    </message>
    <message>
        <source>Field with the risk</source>
        <translation>위험도 필드</translation>
    </message>
    <message>
        <source>What is expected in a cell for each resident: mosquitoes, or a chance. Empty: the field “mean”.</source>
        <translation>셀에서 주민 한 명에 대해 예상되는 값입니다(모기 수 또는 확률). 비워 두면 “mean” 필드를 씁니다.</translation>
    </message>
    <message>
        <source>Field with the residents</source>
        <translation>주민 수 필드</translation>
    </message>
    <message>
        <source>Benefit is risk times residents. Empty: the risk itself counts, which favours ground where nobody lives.</source>
        <translation>편익은 위험도와 주민 수의 곱입니다. 비워 두면 위험도만 따지므로 아무도 살지 않는 땅이 유리해집니다.</translation>
    </message>
    <message>
        <source>Plan although there are no exclusions</source>
        <translation>살포 제외 구역이 없어도 계획</translation>
    </message>
    <message>
        <source>A plan without any exclusion is nearly always a mistake, and refused. Say so here if it is not.</source>
        <translation>살포 제외 구역이 하나도 없는 계획은 거의 언제나 실수이므로 거부합니다. 실수가 아니면 여기에 표시하십시오.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>예산</translation>
    </message>
    <message>
        <source>How much can be sprayed, in the unit below.</source>
        <translation>살포할 수 있는 양입니다. 단위는 아래에서 고릅니다.</translation>
    </message>
    <message>
        <source>Unit of the budget</source>
        <translation>예산 단위</translation>
    </message>
    <message>
        <source>m2: square metres. litres: of product, at RATE. hours: of work, at WORK_RATE.</source>
        <translation>m2: 면적(제곱미터). litres: RATE에 따른 약제의 양. hours: WORK_RATE에 따른 작업 시간.</translation>
    </message>
    <message>
        <source>As the label allows. Needed for a budget in litres.</source>
        <translation>라벨이 허용하는 값을 쓰십시오. 예산이 리터이면 필요합니다.</translation>
    </message>
    <message>
        <source>Hectares treated in an hour</source>
        <translation>시간당 살포 면적(헥타르)</translation>
    </message>
    <message>
        <source>Ways and refilling included. Needed for a budget in hours.</source>
        <translation>이동과 보충 시간을 포함합니다. 예산이 시간이면 필요합니다.</translation>
    </message>
    <message>
        <source>Smallest block in m²</source>
        <translation>가장 작은 구획(㎡)</translation>
    </message>
    <message>
        <source>Smaller blocks are not worth sending a crew. Blocks are put together from patches of this size.</source>
        <translation>이보다 작으면 작업반을 보낼 만하지 않습니다. 구획은 이 크기의 조각을 합쳐 만듭니다.</translation>
    </message>
    <message>
        <source>Largest block in m²</source>
        <translation>가장 큰 구획(㎡)</translation>
    </message>
    <message>
        <source>Larger ones are cut across, for example to what one tank or one evening does. Empty: they stay whole.</source>
        <translation>이보다 크면 나눕니다(예: 탱크 한 통이나 하룻저녁에 할 수 있는 만큼). 비워 두면 나누지 않습니다.</translation>
    </message>
    <message>
        <source>Narrowest strip in metres</source>
        <translation>가장 좁은 띠의 폭(미터)</translation>
    </message>
    <message>
        <source>What exclusions leave between them and is narrower is not sprayed. Empty: 10 m.</source>
        <translation>살포 제외 구역 사이에 남은 땅이 이보다 좁으면 살포하지 않습니다. 비워 두면 10 m입니다.</translation>
    </message>
    <message>
        <source>Seconds for the exact search</source>
        <translation>정확한 탐색 시간(초)</translation>
    </message>
    <message>
        <source>Where a case is small enough for it. The best plan so far is kept, with its gap.</source>
        <translation>정확하게 풀 수 있을 만큼 작은 문제에 씁니다. 시간이 다 되면 그때까지 찾은 가장 좋은 계획과 그 격차를 남깁니다.</translation>
    </message>
    <message>
        <source>Blocks to spray</source>
        <translation>살포할 구획</translation>
    </message>
    <message>
        <source>In the order in which they are worth most per m² (priority 1 first).</source>
        <translation>㎡당 편익이 큰 순서입니다(priority 필드의 1이 먼저).</translation>
    </message>
    <message>
        <source>Ground that is not sprayed</source>
        <translation>살포하지 않는 땅</translation>
    </message>
    <message>
        <source>What was cut out of the cells: exclusions with their buffers, what is too narrow, what is too small for a block.</source>
        <translation>셀에서 잘라 낸 곳입니다. 완충 거리를 더한 살포 제외 구역, 너무 좁은 곳, 구획이 되기에 너무 작은 곳이 있습니다.</translation>
    </message>
    <message>
        <source>Benefit of the plan: risk times residents</source>
        <translation>계획의 편익(위험도 × 주민 수)</translation>
    </message>
    <message>
        <source>Benefit that no plan can exceed</source>
        <translation>어떤 계획도 넘을 수 없는 편익</translation>
    </message>
    <message>
        <source>How far the plan may be from the best</source>
        <translation>최적 계획과의 최대 격차</translation>
    </message>
    <message>
        <source>Square metres kept clear by exclusions</source>
        <translation>살포 제외 구역 때문에 살포하지 않는 면적(㎡)</translation>
    </message>
    <message>
        <source>Square metres to spray</source>
        <translation>살포할 면적(㎡)</translation>
    </message>
    <message>
        <source>Exclusions used</source>
        <translation>적용한 살포 제외 구역 수</translation>
    </message>
    <message>
        <source>Metres by which the nearest block is farther than the buffer</source>
        <translation>가장 가까운 구획이 완충 거리보다 더 떨어진 거리(미터)</translation>
    </message>
    <message>
        <source>There are no exclusions: schools, hospitals, apiaries, water and registrants must be kept clear. Choose their layer in EXCLUSIONS, or set ALLOW_NO_EXCLUSIONS and say why in OVERRIDES.</source>
        <translation>살포 제외 구역이 없습니다. 학교, 병원, 양봉장, 물, 살포 제외를 요청한 주민의 집에는 살포하면 안 됩니다. EXCLUSIONS에 그 레이어를 선택하거나, ALLOW_NO_EXCLUSIONS를 설정하고 OVERRIDES에 이유를 적으십시오.</translation>
    </message>
    <message>
        <source>The layer of exclusions “{layer}” is empty, so nothing would be kept clear. Look at its filter, or set ALLOW_NO_EXCLUSIONS and say why in OVERRIDES.</source>
        <translation>살포 제외 구역 레이어 “{layer}”에 피처가 없어, 이대로는 어느 곳도 살포에서 제외되지 않습니다. 필터를 확인하거나, ALLOW_NO_EXCLUSIONS를 설정하고 OVERRIDES에 이유를 적으십시오.</translation>
    </message>
    <message>
        <source>Exclusions leave no piece of ground of {least} m² that hangs together. Lower MIN_AREA, or look at the buffers.</source>
        <translation>살포 제외 구역을 빼면 하나로 이어진 {least} ㎡ 이상의 땅이 없습니다. MIN_AREA를 줄이거나 완충 거리를 확인하십시오.</translation>
    </message>
    <message>
        <source>{n} cells are too many, at most {most}. Make them larger.</source>
        <translation>셀이 {n}개로 너무 많습니다. {most}개까지 가능하므로 셀 크기를 늘리십시오.</translation>
    </message>
    <message>
        <source>Distances and areas were computed in: {crs}.</source>
        <translation>거리와 면적을 계산한 좌표계: {crs}.</translation>
    </message>
    <message>
        <source>No usable cell is left: all rows lack an area, a risk or residents.</source>
        <translation>쓸 수 있는 셀이 남지 않았습니다. 모든 행에 면적, 위험도, 주민 수 가운데 하나가 없습니다.</translation>
    </message>
    <message>
        <source>No field with residents was chosen: the plan counts risk alone, also where nobody lives.</source>
        <translation>주민 수 필드를 선택하지 않아 위험도만 따집니다. 아무도 살지 않는 곳도 계획에 들어갑니다.</translation>
    </message>
    <message>
        <source>No exclusion has a place on the map, so nothing would be kept clear. Repair the layer, or set ALLOW_NO_EXCLUSIONS.</source>
        <translation>위치가 있는 살포 제외 구역이 없어, 이대로는 어느 곳도 살포에서 제외되지 않습니다. 레이어를 고치거나 ALLOW_NO_EXCLUSIONS를 설정하십시오.</translation>
    </message>
    <message>
        <source>the plan keeps nothing clear, because ALLOW_NO_EXCLUSIONS is set.</source>
        <translation>ALLOW_NO_EXCLUSIONS를 설정했으므로 이 계획에는 살포에서 제외하는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>RATE was not given: {rate:g} litre per hectare was assumed to plan with. The label says which.</source>
        <translation>RATE를 지정하지 않아 헥타르당 {rate:g}리터로 보고 계획했습니다. 맞는 값은 라벨에 있습니다.</translation>
    </message>
    <message>
        <source>WORK_RATE was not given: {rate:g} hectares an hour were assumed. Take the figure of your own crew.</source>
        <translation>WORK_RATE를 지정하지 않아 시간당 {rate:g}헥타르로 보았습니다. 작업반의 실제 값을 쓰십시오.</translation>
    </message>
    <message>
        <source>The written blocks come {metres} m too near to an exclusion, so nothing was kept. Write them as GeoPackage, and report this.</source>
        <translation>저장한 구획이 살포 제외 구역에 {metres} m만큼 지나치게 가까워져 산출물을 남기지 않았습니다. GeoPackage로 저장하고 이 문제를 알려 주십시오.</translation>
    </message>
    <message>
        <source>None of the {n} exclusions lies within {km:.0f} km of the cells, so nothing was cut out. Is the coordinate system of their layer right?</source>
        <translation>살포 제외 구역 {n}개 가운데 셀에서 {km:.0f} km 안에 있는 것이 없어 잘라 낸 곳이 없습니다. 살포 제외 구역 레이어의 좌표계가 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Cells overlap by {area:,.0f} m² in all: their benefit and area are counted twice there. Use cells that do not overlap.</source>
        <translation>셀이 서로 겹치는 면적이 모두 {area:,.0f} ㎡입니다. 겹친 곳의 편익과 면적은 두 번 계산됩니다. 겹치지 않는 셀을 쓰십시오.</translation>
    </message>
    <message>
        <source>Risk times residents is 0 in every cell: there is nothing to spray for.</source>
        <translation>모든 셀에서 위험도와 주민 수의 곱이 0입니다. 방제할 이유가 없습니다.</translation>
    </message>
    <message>
        <source>Surveillance indices (how many insects, how many infected?)</source>
        <translation>감시 지수(곤충이 얼마나 많고, 얼마나 감염되었는가?)</translation>
    </message>
    <message>
        <source>mosquito,trap,abundance,anomaly,pool,infection,rate,MIR,MLE,Firth,vector,index,West Nile,dengue,surveillance</source>
        <translation>모기,트랩,채집,밀도,이상치,풀,감염,감염률,매개체,지수,웨스트나일,뎅기,감시,MIR,MLE,Firth,surveillance,mosquito,trap</translation>
    </message>
    <message>
        <source>Turns a trap table into insects per trap-night by trap, species and period, and says how far that is from the same time of earlier years (anomaly 0.5: half as many again).

With a table of tested pools it gives the share of insects that is infected, by year or another period: the minimum infection rate (MIR), the maximum likelihood estimate (MLE), Firth&apos;s and Gart&apos;s estimates, which are less biased, and a score interval, which also holds where no pool was positive. All are per insect, not per 1,000. The vector index adds up, over species, insects per trap-night times the share infected.

Rows of one trap, night and species are added up: laboratories begin a new row every 50 insects. Nights without a catch must be in the table: without them abundance is too high, and the run says so.

Limits for action are those of an authority: choose a preset or type your own. There is no default.</source>
        <translation>트랩 표에서 트랩·종·기간별로 트랩 하룻밤당 곤충 수를 구하고, 이전 연도의 같은 시기와 얼마나 다른지 알려 줍니다(평년 대비 변화 0.5: 절반만큼 더 많음).

검사한 풀의 표가 있으면 연도나 다른 기간별로 감염된 곤충의 비율을 구합니다. 최소 감염률(MIR), 최대가능도 추정값(MLE), 편향이 더 작은 Firth와 Gart의 추정값, 그리고 양성 풀이 없어도 구할 수 있는 점수 구간입니다. 모두 1,000마리당이 아니라 한 마리당 값입니다. 매개체 지수는 종마다 트랩 하룻밤당 곤충 수에 감염 비율을 곱하여 더한 값입니다.

같은 트랩·밤·종의 행은 합산합니다. 검사실에서는 50마리마다 새 행을 시작하기 때문입니다. 아무것도 잡히지 않은 밤도 표에 있어야 합니다. 없으면 밀도가 실제보다 높게 나오며, 실행할 때 이를 알려 줍니다.

조치 기준은 관할 기관이 정한 것입니다. 사전 설정을 고르거나 직접 입력하십시오. 기본값은 없습니다.</translation>
    </message>
    <message>
        <source>Period of abundance</source>
        <translation>밀도를 구하는 기간</translation>
    </message>
    <message>
        <source>Catches are summed by this period and compared with the same one of earlier years.</source>
        <translation>채집 수를 이 기간별로 합산하여 이전 연도의 같은 기간과 비교합니다.</translation>
    </message>
    <message>
        <source>Period of infection rates</source>
        <translation>감염률을 구하는 기간</translation>
    </message>
    <message>
        <source>all: one rate for all pools, as where they have no date.</source>
        <translation>all이면 모든 풀로 감염률 하나를 구합니다. 날짜가 없을 때도 그렇게 합니다.</translation>
    </message>
    <message>
        <source>Limits of an authority</source>
        <translation>관할 기관의 조치 기준</translation>
    </message>
    <message>
        <source>Fills the field score. Each preset carries its source and date into the report; whether it holds where you are is for you to check.</source>
        <translation>score 필드를 채웁니다. 사전 설정의 출처와 날짜가 보고서에 실립니다. 이 지역에도 맞는지 직접 확인하십시오.</translation>
    </message>
    <message>
        <source>Own limits of abundance</source>
        <translation>직접 정하는 밀도 기준</translation>
    </message>
    <message>
        <source>Upper ends of the scores 1, 2, 3 … in insects per trap-night, for example 5, 20, 50. Used instead of a preset's.</source>
        <translation>점수 1, 2, 3 …의 위쪽 끝값입니다(트랩 하룻밤당 곤충 수, 예: 5, 20, 50). 사전 설정 대신 씁니다.</translation>
    </message>
    <message>
        <source>Rows are capped at</source>
        <translation>한 행의 최대 곤충 수</translation>
    </message>
    <message>
        <source>Insects at which the laboratory begins a new row. Rows with just so many are never taken for duplicates.</source>
        <translation>검사실에서 새 행을 시작하는 곤충 수입니다. 값이 꼭 이만큼인 행은 중복으로 보지 않습니다.</translation>
    </message>
    <message>
        <source>Earlier years to compare with</source>
        <translation>비교할 이전 연도 수</translation>
    </message>
    <message>
        <source>At most so many years before.</source>
        <translation>최대 이만큼의 이전 연도와 비교합니다.</translation>
    </message>
    <message>
        <source>Species that a visit does not list</source>
        <translation>방문 기록에 없는 종의 처리</translation>
    </message>
    <message>
        <source>implied: it caught none of them. as_given: nobody looked. auto: implied if some visit lists several species.</source>
        <translation>implied: 한 마리도 잡히지 않은 것으로 봅니다. as_given: 조사하지 않은 것으로 봅니다. auto: 여러 종이 적힌 방문이 있으면 implied로 봅니다.</translation>
    </message>
    <message>
        <source>Rate of the vector index</source>
        <translation>매개체 지수에 쓸 감염률</translation>
    </message>
    <message>
        <source>Interval of the rates</source>
        <translation>감염률의 구간</translation>
    </message>
    <message>
        <source>skew_score: score interval corrected for skewness (Gart), the better one with few positive pools. score: without it. Both at 95 %.</source>
        <translation>skew_score: 치우침을 보정한 점수 구간(Gart)이며, 양성 풀이 적을 때 더 좋습니다. score: 보정하지 않은 점수 구간입니다. 둘 다 95% 구간입니다.</translation>
    </message>
    <message>
        <source>Abundance</source>
        <translation>밀도</translation>
    </message>
    <message>
        <source>One row for each trap, species and period; points where the traps have places.</source>
        <translation>트랩·종·기간마다 행이 하나이며, 트랩에 위치가 있으면 포인트입니다.</translation>
    </message>
    <message>
        <source>Infection rates</source>
        <translation>감염률</translation>
    </message>
    <message>
        <source>One row for each period, pathogen and species, and one for all species together.</source>
        <translation>기간·병원체·종마다 행이 하나이며, 모든 종을 합친 행도 있습니다.</translation>
    </message>
    <message>
        <source>Insects per trap-night, all rows</source>
        <translation>전체 행의 트랩 하룻밤당 곤충 수</translation>
    </message>
    <message>
        <source>Exact duplicates that were dropped</source>
        <translation>제외한 완전 중복 행 수</translation>
    </message>
    <message>
        <source>Pools tested</source>
        <translation>검사한 풀 수</translation>
    </message>
    <message>
        <source>Pools that were positive</source>
        <translation>양성 풀 수</translation>
    </message>
    <message>
        <source>Infection rates (RATES) need the table of tested pools (POOLS).</source>
        <translation>감염률(RATES)에는 검사한 풀의 표(POOLS)가 필요합니다.</translation>
    </message>
    <message>
        <source>A visit that does not list a species is taken to have caught none of it (ZEROS).</source>
        <translation>종이 기록되지 않은 방문은 그 종이 잡히지 않은 것으로 봅니다(ZEROS).</translation>
    </message>
    <message>
        <source>There is no catch of 0 in the table. If nights without a catch were left out (presence only), abundance is too high, most of all where insects are rare. Add rows with 0 for them.</source>
        <translation>표에 채집 수가 0인 행이 없습니다. 아무것도 잡히지 않은 밤을 뺐다면 밀도가 실제보다 높게 나오며, 곤충이 드문 곳에서 가장 심합니다. 그런 밤을 0으로 추가하십시오.</translation>
    </message>
    <message>
        <source>Neither places, names nor dates tell the traps apart: each row counts as a visit of its own.</source>
        <translation>위치, 이름, 날짜로 트랩을 구별할 수 없어 행마다 별개의 방문으로 셉니다.</translation>
    </message>
    <message>
        <source>{n} visits state different trap-nights in their rows; the largest counts.</source>
        <translation>방문 {n}건은 행마다 트랩 설치 밤 수가 다릅니다. 가장 큰 값을 썼습니다.</translation>
    </message>
    <message>
        <source>species of pools and traps have no name in common, or the traps have no date in these periods</source>
        <translation>풀과 트랩에 이름이 같은 종이 없거나, 이 기간에 해당하는 트랩의 날짜가 없음</translation>
    </message>
    <message>
        <source>the trap table has no species (SPECIES)</source>
        <translation>트랩 표에 종(SPECIES)이 없음</translation>
    </message>
    <message>
        <source>The vector index cannot be computed: {reason}.</source>
        <translation>매개체 지수를 계산할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>In {n} rows no pool was positive: the rate is 0, and high says how large it could still be.</source>
        <translation>행 {n}개에는 양성 풀이 없습니다. 감염률은 0이며, 그래도 얼마나 클 수 있는지는 high 필드에 있습니다.</translation>
    </message>
    <message>
        <source>None caught</source>
        <translation>잡히지 않음</translation>
    </message>
    <message>
        <source>More than {low:,.3g} per trap-night</source>
        <translation>트랩 하룻밤당 {low:,.3g} 초과</translation>
    </message>
    <message>
        <source>Up to {high:,.3g} per trap-night</source>
        <translation>트랩 하룻밤당 {high:,.3g} 이하</translation>
    </message>
    <message>
        <source>{low:,.3g} to {high:,.3g} per trap-night</source>
        <translation>트랩 하룻밤당 {low:,.3g}~{high:,.3g}</translation>
    </message>
    <message>
        <source>Surveillance indices</source>
        <translation>감시 지수</translation>
    </message>
    <message>
        <source>How many insects are there, and how many are infected?</source>
        <translation>곤충이 얼마나 많고 얼마나 감염되었는가?</translation>
    </message>
    <message>
        <source>Insects per trap-night by period</source>
        <translation>기간별 트랩 하룻밤당 곤충 수</translation>
    </message>
    <message>
        <source>Trap, species and period</source>
        <translation>트랩, 종, 기간</translation>
    </message>
    <message>
        <source>Insects</source>
        <translation>곤충</translation>
    </message>
    <message>
        <source>Method: catch per trap-night; pooled rates by maximum likelihood (Walter et al. 1980), Gart (1991) and Firth (Hepworth &amp; Biggerstaff 2017), intervals by the score (Gart &amp; Nam 1988); vector index after CDC&apos;s West Nile guidelines.</source>
        <translation>방법: 트랩 하룻밤당 채집 수; 풀 감염률은 최대가능도(Walter et al. 1980), Gart (1991), Firth(Hepworth &amp; Biggerstaff 2017); 점수 구간은 Gart &amp; Nam (1988); 매개체 지수는 CDC 웨스트나일 지침.</translation>
    </message>
    <message>
        <source>{abundance:,.3g} insects per trap-night.</source>
        <translation>트랩 하룻밤당 곤충 {abundance:,.3g}마리.</translation>
    </message>
    <message>
        <source>In {share:.0f} % of the comparisons it is more than in earlier years.</source>
        <translation>비교한 것 가운데 {share:.0f}%는 이전 연도보다 많습니다.</translation>
    </message>
    <message>
        <source>Infected in {period}: {rate:.2f} per 1,000 ({low:.2f} to {high:.2f}).</source>
        <translation>{period} 감염: 1,000마리당 {rate:.2f}({low:.2f}~{high:.2f}).</translation>
    </message>
    <message>
        <source>Insects per trap-night</source>
        <translation>트랩 하룻밤당 곤충 수</translation>
    </message>
    <message>
        <source>of them exact duplicates</source>
        <translation>그 가운데 완전 중복</translation>
    </message>
    <message>
        <source>Pools positive</source>
        <translation>양성 풀</translation>
    </message>
    <message>
        <source>{mle:.2f} per 1,000 ({low:.2f} to {high:.2f})</source>
        <translation>1,000마리당 {mle:.2f}({low:.2f}~{high:.2f})</translation>
    </message>
    <message>
        <source>; vector index {index:.3g}</source>
        <translation>; 매개체 지수 {index:.3g}</translation>
    </message>
    <message>
        <source>Infected, {group}</source>
        <translation>감염, {group}</translation>
    </message>
    <message>
        <source>All insects</source>
        <translation>모든 곤충</translation>
    </message>
    <message>
        <source>No plan of such blocks reaches more: it is proven.</source>
        <translation>이런 구획으로 이보다 편익이 큰 계획은 없습니다. 증명되었습니다.</translation>
    </message>
    <message>
        <source>The plan was found by a search. No plan can reach more than {share:.1%} above it; how much of that is real is not known.</source>
        <translation>탐색으로 찾은 계획입니다. 어떤 계획도 이보다 {share:.1%} 넘게 나을 수 없습니다. 그 가운데 실제로 얼마나 나아질 수 있는지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The bound is {share:.0%} above the plan: it may be that far from the best. More time, or larger cells, tell more.</source>
        <translation>한계값이 계획보다 {share:.0%} 높습니다. 최적 계획과 그만큼 차이 날 수 있습니다. 시간을 더 주거나 셀 크기를 늘리면 더 정확히 알 수 있습니다.</translation>
    </message>
    <message>
        <source>{n:,} exclusions are kept clear. Measured again on the written blocks, the nearest one is {spare:.2f} m farther than its buffer.</source>
        <translation>살포 제외 구역 {n:,}개를 피했습니다. 저장한 구획에서 다시 재어 보니, 가장 가까운 곳이 완충 거리보다 {spare:.2f} m 더 떨어져 있습니다.</translation>
    </message>
    <message>
        <source>{n:,} exclusions are kept clear; none is within 50 m of a block beyond its buffer.</source>
        <translation>살포 제외 구역 {n:,}개를 피했습니다. 완충 거리에 50 m를 더한 거리 안에 있는 구획이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is kept clear by this plan.</source>
        <translation>이 계획에는 살포에서 제외하는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Residents are taken to live evenly all over each cell: where part of it is cut out, that part of them is not counted.</source>
        <translation>주민이 셀 전체에 고르게 산다고 봅니다. 셀의 일부를 잘라 내면 그 부분의 주민은 세지 않습니다.</translation>
    </message>
    <message>
        <source>Spray targets</source>
        <translation>방제 대상 구획</translation>
    </message>
    <message>
        <source>Where is spraying worth it, and where not?</source>
        <translation>어디에 살포할 가치가 있고 어디에는 없는가?</translation>
    </message>
    <message>
        <source>Map of the blocks to spray and of the ground that is kept clear</source>
        <translation>살포할 구획과 살포하지 않는 땅의 지도</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>편익</translation>
    </message>
    <message>
        <source>Area to spray</source>
        <translation>살포할 면적</translation>
    </message>
    <message>
        <source>Area the budget pays for</source>
        <translation>예산으로 살포할 수 있는 면적</translation>
    </message>
    <message>
        <source>Residents in the blocks</source>
        <translation>구획 안의 주민 수</translation>
    </message>
    <message>
        <source>Smallest, median and largest block</source>
        <translation>구획의 최소·중앙값·최대 면적</translation>
    </message>
    <message>
        <source>Compactness, median (circle 1, square 0.79)</source>
        <translation>구획이 뭉친 정도, 중앙값(원 1, 정사각형 0.79)</translation>
    </message>
    <message>
        <source>Benefit of the plan</source>
        <translation>계획의 편익</translation>
    </message>
    <message>
        <source>Exclusions kept clear</source>
        <translation>피한 살포 제외 구역</translation>
    </message>
    <message>
        <source>Nearest block beyond its buffer</source>
        <translation>완충 거리 밖에서 가장 가까운 구획</translation>
    </message>
    <message>
        <source>Method: exclusions grown by circumscribing buffers and cut out; union of smallest deliverable patches maximising risk x residents within the budget, by mixed-integer programming (HiGHS) where small, else greedily; bound by Lagrangian relaxation (Geoffrion 1974).</source>
        <translation>방법: 살포 제외 구역을 바깥으로 감싸도록 완충 거리만큼 넓혀 잘라 내고, 살포할 수 있는 가장 작은 조각을 합쳐 예산 안에서 위험도와 주민 수의 곱을 가장 크게 함. 작은 문제는 혼합 정수 계획(HiGHS), 큰 문제는 탐욕법, 한계값은 라그랑주 완화(Geoffrion 1974).</translation>
    </message>
    <message>
        <source>– {kind}</source>
        <translation>– {kind}</translation>
    </message>
    <message>
        <source>{n:,}, buffer {far}</source>
        <translation>{n:,}개, 완충 거리 {far}</translation>
    </message>
    <message>
        <source>{n} blocks, {area:,.1f} ha, reach {share:.0%} of risk times residents; {kept:,.1f} ha are kept clear.</source>
        <translation>구획 {n}개({area:,.1f} ha)가 위험도와 주민 수를 곱한 전체 편익의 {share:.0%}를 얻습니다. {kept:,.1f} ha는 살포에서 제외합니다.</translation>
    </message>
    <message>
        <source>Trap catches</source>
        <translation>트랩 채집 수</translation>
    </message>
    <message>
        <source>One row for each catch: a trap in a night (or several), with the number of insects. Rows with 0 belong in it too.</source>
        <translation>채집마다 행이 하나이며, 하룻밤(또는 여러 밤) 동안 트랩에 잡힌 곤충 수를 적습니다. 0인 행도 있어야 합니다.</translation>
    </message>
    <message>
        <source>Field with the number caught</source>
        <translation>채집 수 필드</translation>
    </message>
    <message>
        <source>Insects in this catch.</source>
        <translation>이 채집의 곤충 수입니다.</translation>
    </message>
    <message>
        <source>Field with the trap-nights</source>
        <translation>트랩 설치 밤 수 필드</translation>
    </message>
    <message>
        <source>Traps times nights behind this catch. Empty: each row is one trap in one night.</source>
        <translation>이 채집의 트랩 수에 밤 수를 곱한 값입니다. 비워 두면 행마다 트랩 하나의 하룻밤으로 셉니다.</translation>
    </message>
    <message>
        <source>When it was caught, in any usual form. Without it there are no periods and no comparison with earlier years.</source>
        <translation>채집한 날입니다. 흔히 쓰는 형식이면 됩니다. 없으면 기간별로 나누거나 이전 연도와 비교할 수 없습니다.</translation>
    </message>
    <message>
        <source>Field with the species</source>
        <translation>종 필드</translation>
    </message>
    <message>
        <source>Empty: all are of one kind.</source>
        <translation>비워 두면 모두 같은 종으로 봅니다.</translation>
    </message>
    <message>
        <source>Field that names the trap</source>
        <translation>트랩 이름 필드</translation>
    </message>
    <message>
        <source>Rows of one name are one trap. Empty: rows at the same place are.</source>
        <translation>이름이 같은 행을 한 트랩으로 봅니다. 비워 두면 위치가 같은 행을 한 트랩으로 봅니다.</translation>
    </message>
    <message>
        <source>Field that tells visits apart</source>
        <translation>방문 구분 필드</translation>
    </message>
    <message>
        <source>Where several traps of different kinds hang at one place in one night: the number of the collection, or the kind of trap. Empty: rows of one trap and day are one visit.</source>
        <translation>한 장소에 하룻밤 동안 여러 종류의 트랩을 걸었을 때 채집 번호나 트랩 종류를 지정합니다. 비워 두면 같은 트랩과 날짜의 행을 한 번의 방문으로 봅니다.</translation>
    </message>
    <message>
        <source>Choose the field of “{layer}” with the number caught (COUNT).</source>
        <translation>“{layer}” 레이어의 채집 수 필드(COUNT)를 선택하십시오.</translation>
    </message>
    <message>
        <source>“{field}” is 0: no trap-night, no catch</source>
        <translation>“{field}” 필드 값이 0임: 트랩을 건 밤이 없으면 채집도 없음</translation>
    </message>
    <message>
        <source>No field of trap-nights (EFFORT) was given: each row counts as one trap in one night. Traps that hung longer then look richer.</source>
        <translation>트랩 설치 밤 수(EFFORT) 필드를 지정하지 않아 행마다 트랩 하나의 하룻밤으로 셉니다. 더 오래 건 트랩에서는 곤충이 더 많은 것처럼 보입니다.</translation>
    </message>
    <message>
        <source>No catch can be used. {reasons}</source>
        <translation>쓸 수 있는 채집이 없습니다. {reasons}</translation>
    </message>
    <message>
        <source>{n} traps moved by more than {metres:.0f} m: {names}. A trap that moves is another trap: give it another name, or its change is taken for a change of the insects.</source>
        <translation>트랩 {n}개가 {metres:.0f} m 넘게 옮겨졌습니다: {names}. 옮긴 트랩은 다른 트랩으로 보아야 합니다. 이름을 따로 붙이지 않으면 옮겨서 생긴 변화가 곤충의 변화처럼 보입니다.</translation>
    </message>
    <message>
        <source>{n} places are larger than the capacity of every site that they can reach ({names}). Allow them to be shared out, or raise capacities.</source>
        <translation>장소 {n}곳은 갈 수 있는 모든 후보지의 수용 능력보다 큽니다({names}). 한 장소를 여러 거점에 나눌 수 있게 하거나 수용 능력을 늘리십시오.</translation>
    </message>
    <message>
        <source>The tank of {litres} l is empty before the drone has sprayed its shortest piece of line. Check the rate, the swath and the tank.</source>
        <translation>{litres} l 탱크로는 가장 짧은 비행 코스도 다 살포할 수 없습니다. 살포량, 살포 폭, 탱크 용량을 확인하십시오.</translation>
    </message>
    <message>
        <source>No block is long enough to be sprayed: all that can be flown of them is shorter than half a metre.</source>
        <translation>살포할 수 있을 만큼 긴 구획이 없습니다. 비행할 수 있는 부분이 모두 0.5 m보다 짧습니다.</translation>
    </message>
    <message>
        <source>The file holds no “{name}”. Is it GeoJSON, ED-269 or ED-318?</source>
        <translation>파일에 “{name}” 항목이 없습니다. GeoJSON, ED-269 또는 ED-318 파일입니까?</translation>
    </message>
    <message>
        <source>Feature {n} of the file is no feature.</source>
        <translation>파일의 {n}번째 피처는 피처가 아닙니다.</translation>
    </message>
    <message>
        <source>{where}: the geometry is none.</source>
        <translation>{where}: 도형이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>{where}: “{name}” is missing.</source>
        <translation>{where}: “{name}” 항목이 빠져 있습니다.</translation>
    </message>
    <message>
        <source>{where}: the shape “{kind}” is not known (Circle, Polygon).</source>
        <translation>{where}: “{kind}” 모양은 알 수 없습니다(Circle, Polygon만 가능).</translation>
    </message>
    <message>
        <source>{where}: the polygon has no rings.</source>
        <translation>{where}: 폴리곤에 고리가 없습니다.</translation>
    </message>
    <message>
        <source>{where}: a place is not written as longitude and latitude.</source>
        <translation>{where}: 위치가 경도와 위도로 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>{where}: the unit “{unit}” is not known (M, FT).</source>
        <translation>{where}: “{unit}” 단위는 알 수 없습니다(M, FT만 가능).</translation>
    </message>
    <message>
        <source>{where}: heights above “{reference}” are not known (AGL, AMSL).</source>
        <translation>{where}: 높이의 기준 “{reference}” 값을 알 수 없습니다(AGL, AMSL만 가능).</translation>
    </message>
    <message>
        <source>{where}: “{name}” is no number.</source>
        <translation>{where}: “{name}” 값은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” comes before the first airspace (AC). Is it OpenAir?</source>
        <translation>{line}번째 줄: “{text}” 값이 첫 공역(AC)보다 앞에 있습니다. OpenAir입니까?</translation>
    </message>
    <message>
        <source>Line {line}: the record “{text}” is not known in OpenAir.</source>
        <translation>{line}번째 줄: “{text}” 기록은 OpenAir에 없습니다.</translation>
    </message>
    <message>
        <source>Line {line}: airways (DY) have no area that is known here. Delete the airspace, or draw it.</source>
        <translation>{line}번째 줄: 항공로(DY)는 면적을 알 수 없습니다. 그 공역을 지우거나 직접 그리십시오.</translation>
    </message>
    <message>
        <source>Line {line}: a circle or an arc has no centre (V X=).</source>
        <translation>{line}번째 줄: 원이나 호에 중심(V X=)이 없습니다.</translation>
    </message>
    <message>
        <source>Line {line}: an arc (DB) needs two places with a comma between them.</source>
        <translation>{line}번째 줄: 호(DB)에는 쉼표로 나눈 두 위치가 필요합니다.</translation>
    </message>
    <message>
        <source>The file holds no airspace (AC). Is it OpenAir?</source>
        <translation>파일에 공역(AC)이 없습니다. OpenAir입니까?</translation>
    </message>
    <message>
        <source>The file is not text. Is it the right file?</source>
        <translation>파일이 텍스트가 아닙니다. 맞는 파일입니까?</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” is no place, as 37:30:00 N 127:00:00 E is one.</source>
        <translation>{line}번째 줄: “{text}” 값은 37:30:00 N 127:00:00 E 같은 위치가 아닙니다.</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” is not on the globe.</source>
        <translation>{line}번째 줄: “{text}” 값은 지구 위에 있지 않습니다.</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” is no height, as 1500 ft AGL or FL 65 is one.</source>
        <translation>{line}번째 줄: “{text}” 값은 1500 ft AGL이나 FL 65 같은 높이가 아닙니다.</translation>
    </message>
    <message>
        <source>Line {line}: {size} numbers with commas between them are expected, not “{text}”.</source>
        <translation>{line}번째 줄: “{text}” 값이 아니라 쉼표로 나눈 숫자 {size}개가 있어야 합니다.</translation>
    </message>
    <message>
        <source>{where}: longitude {lon}, latitude {lat} is not on the globe. Are they the wrong way round, or not in degrees?</source>
        <translation>{where}: 경도 {lon}, 위도 {lat}의 위치는 지구 위에 없습니다. 경도와 위도가 뒤바뀌었거나 단위가 도가 아닙니까?</translation>
    </message>
    <message>
        <source>{where}: an area needs at least three different corners.</source>
        <translation>{where}: 구역에는 서로 다른 꼭짓점이 3개 이상 필요합니다.</translation>
    </message>
    <message>
        <source>{where}: a radius of {radius} m cannot be.</source>
        <translation>{where}: 반지름 {radius} m는 있을 수 없습니다.</translation>
    </message>
    <message>
        <source>The file holds {zones} zones with {corners} corners; at most {most_zones} and {most_corners} are read. Cut out your region first.</source>
        <translation>파일에 구역이 {zones}개, 꼭짓점이 {corners}개 있습니다. 구역 {most_zones}개, 꼭짓점 {most_corners}개까지만 읽을 수 있으므로 먼저 필요한 지역만 잘라 내십시오.</translation>
    </message>
    <message>
        <source>Counts are numbers from 0.</source>
        <translation>건수는 0 이상의 숫자입니다.</translation>
    </message>
    <message>
        <source>needs treated and control places with counts before and after, and one date of treatment</source>
        <translation>처리한 곳과 대조한 곳의 처리 전후 건수, 그리고 하나의 처리 날짜가 필요합니다</translation>
    </message>
    <message>
        <source>counts before agree and vary no more than by chance</source>
        <translation>처리 전 건수가 비슷하고 우연보다 크게 변동하지 않습니다</translation>
    </message>
    <message>
        <source>{n} periods; {least} are needed to judge a run</source>
        <translation>기간이 {n}개입니다. 런을 판단하려면 {least}개가 필요합니다</translation>
    </message>
    <message>
        <source>control places counted before and after</source>
        <translation>처리 전후의 건수가 있는 대조 장소가 있습니다</translation>
    </message>
    <message>
        <source>there is no control place that was counted before and after</source>
        <translation>처리 전후의 건수가 있는 대조 장소가 없습니다</translation>
    </message>
    <message>
        <source>{before} periods before and {after} after; {least_before} and {least_after} are needed</source>
        <translation>처리 전 기간 {before}개, 처리 후 기간 {after}개입니다. 각각 {least_before}개와 {least_after}개가 필요합니다</translation>
    </message>
    <message>
        <source>The data do not allow an interrupted time series: {why}. Use METHOD = auto.</source>
        <translation>이 데이터로는 단절 시계열을 쓸 수 없습니다: {why}. METHOD = auto로 지정하십시오.</translation>
    </message>
    <message>
        <source>Beside the treated places counts rose by {rise:.0f} % against the controls: part of the problem may have moved.</source>
        <translation>처리한 곳의 옆에서 건수가 대조군보다 {rise:.0f}% 늘었습니다. 문제의 일부가 그리로 옮겨 갔을 수 있습니다.</translation>
    </message>
    <message>
        <source>With fewer than three periods before, nobody can see whether the groups moved alike before.</source>
        <translation>처리 전 기간이 3개보다 적어, 두 집단이 처리 전에 비슷하게 변했는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Inconclusive – the weighted displacement difference does not hold here: {why}. Use METHOD = did.</source>
        <translation>판단 불가 – 가중 전이 차이의 조건이 맞지 않습니다: {why}. METHOD = did로 지정하십시오.</translation>
    </message>
    <message>
        <source>The weighted displacement difference does not see whether places were picked because they were high.</source>
        <translation>가중 전이 차이로는 건수가 높아서 고른 곳인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>against level and trend before, counts fell by {reduction:.0f} % (95 % interval {low:.0f} to {high:.0f} %).</source>
        <translation>처리 전의 수준과 추세에 비해 건수가 {reduction:.0f}% 줄었습니다(95% 구간 {low:.0f}~{high:.0f}%).</translation>
    </message>
    <message>
        <source>the run chart shows a change</source>
        <translation>런 차트에 변화가 나타납니다</translation>
    </message>
    <message>
        <source>the run chart shows no more than noise</source>
        <translation>런 차트의 변화가 잡음에 지나지 않습니다</translation>
    </message>
    <message>
        <source>counts after are {reduction:.0f} % below those before; {signal}.</source>
        <translation>처리 후의 건수가 처리 전보다 {reduction:.0f}% 적습니다. {signal}.</translation>
    </message>
    <message>
        <source>An interrupted time series needs {before} periods before and {after} after the date; there are {have_before} and {have_after}.</source>
        <translation>단절 시계열을 쓰려면 처리 전 기간 {before}개와 처리 후 기간 {after}개가 필요합니다. 지금은 {have_before}개와 {have_after}개입니다.</translation>
    </message>
    <message>
        <source>All counts before or after the date are 0, so no ratio can be computed.</source>
        <translation>처리 전 또는 처리 후의 건수가 모두 0이어서 비율을 계산할 수 없습니다.</translation>
    </message>
    <message>
        <source>No row is left to compare.</source>
        <translation>비교할 행이 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>No place was treated. Check the field that says which places were, and the date of the treatment.</source>
        <translation>처리한 곳이 없습니다. 처리 여부를 나타내는 필드와 처리 날짜를 확인하십시오.</translation>
    </message>
    <message>
        <source>The treatment of {start} lies outside the data, which run from {first} to {last}: there must be counts before and after it. Check the date, and the order of day and month.</source>
        <translation>처리일({start})이 데이터 기간 밖입니다. 데이터는 {first}부터 {last}까지이며, 처리 전과 처리 후의 건수가 모두 있어야 합니다. 날짜와 일·월의 순서를 확인하십시오.</translation>
    </message>
    <message>
        <source>The end ({end}) lies before the treatment ({start}).</source>
        <translation>종료일({end})이 처리일({start})보다 빠릅니다.</translation>
    </message>
    <message>
        <source>The traps caught too little in the past to say how much catches vary.</source>
        <translation>과거의 채집 수가 너무 적어 채집 수가 얼마나 변동하는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} is {value}. Catches are numbers from 0.</source>
        <translation>{name} 값이 {value}입니다. 채집 수는 0 이상의 숫자입니다.</translation>
    </message>
    <message>
        <source>{name} is 0, so the published formulas give nothing. Use a longer time before the treatment, or more traps.</source>
        <translation>{name} 값이 0이어서 발표된 공식으로는 결과가 나오지 않습니다. 처리 전 기간을 늘리거나 트랩을 더 쓰십시오.</translation>
    </message>
    <message>
        <source>{n} places are both treated and control on the same date. A control is a place where nothing was done: correct the field of treatment.</source>
        <translation>{n}곳이 같은 날짜에 처리한 곳이면서 대조한 곳으로 되어 있습니다. 대조한 곳은 아무것도 하지 않은 곳입니다. 처리·대조 구분 필드를 고치십시오.</translation>
    </message>
    <message>
        <source>too few blocks: {n} treated, and fewer than {least} do not show how much blocks differ by chance. Treat more blocks, or keep blocks of one round for the next one.</source>
        <translation>구획이 너무 적습니다. 처리한 구획이 {n}개인데, {least}개보다 적으면 구획끼리 우연히 얼마나 다른지 알 수 없습니다. 더 많은 구획을 처리하거나, 한 회차에 처리하지 않은 구획을 다음 회차에 쓰십시오.</translation>
    </message>
    <message>
        <source>too few blocks: only {n} control blocks or traps outside treated blocks; at least {least} are needed.</source>
        <translation>구획이 너무 적습니다. 대조 구획 또는 처리한 구획 밖의 트랩이 {n}개뿐입니다. {least}개 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>the counts do not allow an interval: there is none before the treatment, or none at the controls after it.</source>
        <translation>건수로 구간을 구할 수 없습니다. 처리 전의 건수가 없거나, 처리 후 대조군의 건수가 없습니다.</translation>
    </message>
    <message>
        <source>Counts rose against the controls: reduction {reduction:.0f} % (95 % interval {low:.0f} to {high:.0f} %).</source>
        <translation>건수가 대조군에 비해 늘었습니다. 감소율 {reduction:.0f}%(95% 구간 {low:.0f}~{high:.0f}%).</translation>
    </message>
    <message>
        <source>The whole interval ({low:.0f} to {high:.0f} %) lies below the {relevant:g} % that would be worth having.</source>
        <translation>구간 전체({low:.0f}~{high:.0f}%)가 의미 있는 감소율({relevant:g}%)보다 낮습니다.</translation>
    </message>
    <message>
        <source>no effect and a useful one are both possible: the interval runs from {low:.0f} to {high:.0f} % ({detectable}).</source>
        <translation>효과가 없을 수도, 의미 있는 효과가 있을 수도 있습니다. 구간은 {low:.0f}~{high:.0f}%입니다({detectable}).</translation>
    </message>
    <message>
        <source>counts fell, but whether by the {relevant:g} % that would be worth having is open: {reduction:.0f} % (95 % interval {low:.0f} to {high:.0f} %).</source>
        <translation>건수는 줄었지만, 의미 있는 감소율({relevant:g}%)만큼 줄었는지는 알 수 없습니다. 감소율 {reduction:.0f}%(95% 구간 {low:.0f}~{high:.0f}%).</translation>
    </message>
    <message>
        <source>Counts fell by {reduction:.0f} % against the controls (95 % interval {low:.0f} to {high:.0f} %).</source>
        <translation>건수가 대조군에 비해 {reduction:.0f}% 줄었습니다(95% 구간 {low:.0f}~{high:.0f}%).</translation>
    </message>
    <message>
        <source>the fall may be blocks coming down by themselves that were picked because they were high: among places that were equally high before, {reduction:.0f} % are left (95 % interval {low:.0f} to {high:.0f} %).</source>
        <translation>건수가 높아서 고른 구획이 저절로 내려간 것일 수 있습니다. 처리 전에 똑같이 높았던 곳끼리 비교하면 감소율은 {reduction:.0f}%입니다(95% 구간 {low:.0f}~{high:.0f}%).</translation>
    </message>
    <message>
        <source>the fall hangs on the period just before the treatment, which was high: without it {reduction:.0f} % are left (95 % interval {low:.0f} to {high:.0f} %).</source>
        <translation>감소가 처리 직전의 높았던 기간에 좌우됩니다. 그 기간을 빼면 감소율은 {reduction:.0f}%입니다(95% 구간 {low:.0f}~{high:.0f}%).</translation>
    </message>
    <message>
        <source>treated and control places already moved apart before (p = {p:.3f}); that alone would have given {implied:.0f} % by now.</source>
        <translation>처리한 곳과 대조한 곳이 처리 전부터 이미 벌어지고 있었습니다(p = {p:.3f}). 그것만으로도 지금까지 {implied:.0f}% 차이 났을 것입니다.</translation>
    </message>
    <message>
        <source>what could have been noticed is not known</source>
        <translation>어느 정도의 감소를 알아낼 수 있었는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>a reduction below {mde:.0f} % would have been missed more often than once in five</source>
        <translation>{mde:.0f}%보다 작은 감소는 다섯 번에 한 번 넘게 놓쳤을 것입니다</translation>
    </message>
    <message>
        <source>Inconclusive – {reason}</source>
        <translation>판단 불가 – {reason}</translation>
    </message>
    <message>
        <source>No control: {what} Places are treated because they are high, and what is high falls by itself, so this is no proof of an effect.</source>
        <translation>대조군 없음: {what} 높은 곳을 골라 처리하고 높은 것은 저절로 내려가므로, 이것으로 효과가 있었다고 말할 수 없습니다.</translation>
    </message>
    <message>
        <source>All lines of the road layer have no length: there is no way along them.</source>
        <translation>도로 레이어의 모든 라인에 길이가 없어 따라갈 길이 없습니다.</translation>
    </message>
    <message>
        <source>The limits “{text}” are no numbers. Write them like 5, 20, 50.</source>
        <translation>한계값 “{text}” 안에 숫자가 아닌 것이 있습니다. 5, 20, 50처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>The limits “{text}” must ascend, like 5, 20, 50.</source>
        <translation>한계값 “{text}” 안의 숫자는 5, 20, 50처럼 점점 커져야 합니다.</translation>
    </message>
    <message>
        <source>“{name}” is no scenario of AgDRIFT. There are: {names}.</source>
        <translation>“{name}” 시나리오는 AgDRIFT에 없습니다. 가능한 시나리오: {names}.</translation>
    </message>
    <message>
        <source>The forecast has no column “{name}” (with its unit, such as {name}_{unit}). It has: {columns}.</source>
        <translation>예보에 “{name}” 열이 없습니다({name}_{unit}처럼 단위를 붙여도 됩니다). 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>The forecast has no row with a time. Write times like 2026-06-01 21:00.</source>
        <translation>예보에 시각이 있는 행이 없습니다. 2026-06-01 21:00처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>The forecast runs over {days} days. Give one of at most 400.</source>
        <translation>예보 기간이 {days}일입니다. 400일 이하의 예보를 지정하십시오.</translation>
    </message>
    <message>
        <source>The label's date “{date}” cannot be read. Write it like 2025-05-03.</source>
        <translation>라벨 날짜 “{date}” 값을 읽을 수 없습니다. 2025-05-03처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>The model of risk could not be computed: its equations are not positive. Are counts or efforts extremely large?</source>
        <translation>위험도 모형을 계산할 수 없습니다(방정식이 양의 정부호가 아님). 채집 수나 노력량에 지나치게 큰 값이 없는지 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no pool to compute an infection rate from.</source>
        <translation>감염률을 계산할 풀이 없습니다.</translation>
    </message>
    <message>
        <source>The number of insects of a pool must be greater than 0.</source>
        <translation>풀의 곤충 수는 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>More pools are positive than were tested.</source>
        <translation>검사한 풀보다 양성 풀이 많습니다.</translation>
    </message>
    <message>
        <source>The confidence level must be between 0.5 and 1, not {level}.</source>
        <translation>신뢰수준은 0.5와 1 사이여야 합니다(입력값 {level}).</translation>
    </message>
    <message>
        <source>There are neither traps nor calls to find risk from.</source>
        <translation>위험도를 구할 트랩도 민원도 없습니다.</translation>
    </message>
    <message>
        <source>All traps caught nothing: there is no pattern of risk to find. Check the field of counts.</source>
        <translation>모든 트랩에서 아무것도 잡히지 않아 위험도의 차이를 구할 수 없습니다. 채집 수 필드를 확인하십시오.</translation>
    </message>
    <message>
        <source>No call lies in any cell where people live.</source>
        <translation>주민이 사는 셀에서 접수된 민원이 없습니다.</translation>
    </message>
    <message>
        <source>There are only {n} traps: a map of risk needs more, or calls beside them.</source>
        <translation>트랩이 {n}개뿐입니다. 위험도 지도를 만들려면 트랩이 더 있거나 민원이 함께 있어야 합니다.</translation>
    </message>
    <message>
        <source>Capacity and shift must be above 0.</source>
        <translation>탱크 용량과 근무조 길이는 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>No block can be reached from a depot over the roads. Look at the roads with Travel costs, or raise MAX_SNAP.</source>
        <translation>차고지에서 도로로 갈 수 있는 구획이 없습니다. 이동 비용으로 도로를 확인하거나 MAX_SNAP을 늘리십시오.</translation>
    </message>
    <message>
        <source>No depot lies within {metres} m of a usable road. Move the depots, or raise MAX_SNAP.</source>
        <translation>쓸 수 있는 도로에서 {metres} m 안에 있는 차고지가 없습니다. 차고지를 옮기거나 MAX_SNAP을 늘리십시오.</translation>
    </message>
    <message>
        <source>The tank is far too small for these blocks: they would take thousands of fillings. Look at CAPACITY and RATE.</source>
        <translation>이 구획들을 살포하기에는 탱크가 너무 작아 수천 번 채워야 합니다. CAPACITY와 RATE를 확인하십시오.</translation>
    </message>
    <message>
        <source>{n} pieces of work do not fit into a shift with the way there and back; the longest takes {seconds} s of {shift} s. Lengthen SHIFT (seconds), or add a depot.</source>
        <translation>작업 {n}개는 오가는 시간까지 합하면 근무조 하나에 들어가지 않습니다. 가장 긴 작업은 {seconds}초가 걸리는데 근무조는 {shift}초입니다. SHIFT(초)를 늘리거나 차고지를 추가하십시오.</translation>
    </message>
    <message>
        <source>The budget must be above 0.</source>
        <translation>예산은 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>The budget pays for {budget} m², less than the smallest block that can be delivered ({least} m²). Raise it, or lower MIN_AREA.</source>
        <translation>예산으로 살포할 수 있는 면적({budget} ㎡)이 가장 작은 구획({least} ㎡)보다 작습니다. 예산을 늘리거나 MIN_AREA를 줄이십시오.</translation>
    </message>
    <message>
        <source>No ground that may be sprayed has any benefit: value or residents are 0 everywhere.</source>
        <translation>살포할 수 있는 땅 어디에도 편익이 없습니다. 위험도나 주민 수가 모두 0입니다.</translation>
    </message>
    <message>
        <source>{k} traps are to be placed, but there are {n} usable candidates.</source>
        <translation>트랩을 {k}개 놓으려 하지만 쓸 수 있는 후보지는 {n}곳입니다.</translation>
    </message>
    <message>
        <source>Name the database connection: pg: and its name, as QGIS&apos;s browser lists it under PostgreSQL.</source>
        <translation>데이터베이스 연결을 지정하십시오. pg: 뒤에 QGIS 탐색기의 PostgreSQL 아래에 나오는 연결 이름을 적습니다.</translation>
    </message>
    <message>
        <source>Name the store: the path of a file that ends in .gpkg.</source>
        <translation>저장소를 지정하십시오. .gpkg로 끝나는 파일의 경로를 적습니다.</translation>
    </message>
    <message>
        <source>What waits for the database cannot be kept in “{folder}” on this computer. Free space there, or ask for the right to write.</source>
        <translation>데이터베이스로 보낼 항목을 이 컴퓨터의 “{folder}” 폴더에 보관할 수 없습니다. 공간을 비우거나 쓰기 권한을 요청하십시오.</translation>
    </message>
    <message>
        <source>“{schema}” cannot be the name of a store's schema: small letters, digits and underlines only, a letter first.</source>
        <translation>“{schema}” 이름은 저장소 스키마에 쓸 수 없습니다. 소문자, 숫자, 밑줄만 쓰고 첫 글자는 문자로 하십시오.</translation>
    </message>
    <message>
        <source>The database “{name}” holds no Smart Cycle yet (schema “{schema}”). Ask its administrator to make the store there.</source>
        <translation>“{name}” 데이터베이스에는 아직 스마트 사이클이 없습니다(스키마 “{schema}”). 관리자에게 저장소를 만들어 달라고 하십시오.</translation>
    </message>
    <message>
        <source>The database “{name}” already holds a Smart Cycle (schema “{schema}”). Open it.</source>
        <translation>“{name}” 데이터베이스에는 이미 스마트 사이클이 있습니다(스키마 “{schema}”). 그 저장소를 여십시오.</translation>
    </message>
    <message>
        <source>There is no such database on the server. Check the name in the connection&apos;s settings.</source>
        <translation>서버에 그런 데이터베이스가 없습니다. 연결 설정의 이름을 확인하십시오.</translation>
    </message>
    <message>
        <source>The database does not let you in: check the user name and password of the connection, or ask its administrator.</source>
        <translation>데이터베이스가 접속을 거부합니다. 연결의 사용자 이름과 비밀번호를 확인하거나 관리자에게 문의하십시오.</translation>
    </message>
    <message>
        <source>The database cannot be reached. Check the network; what you record meanwhile is kept and sent later.</source>
        <translation>데이터베이스에 닿을 수 없습니다. 네트워크를 확인하십시오. 그동안 기록한 것은 보관했다가 나중에 보냅니다.</translation>
    </message>
    <message>
        <source>The database refused the entry: {detail}.</source>
        <translation>데이터베이스가 항목을 받아들이지 않았습니다: {detail}.</translation>
    </message>
    <message>
        <source>Somebody else is writing to the database just now. Nothing was lost; wait a moment and try again.</source>
        <translation>지금 다른 사람이 데이터베이스에 쓰고 있습니다. 잃은 것은 없습니다. 잠시 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Your account may not do this in the database (schema “{schema}”). Ask its administrator for the role of planner or approver.</source>
        <translation>이 계정으로는 데이터베이스(스키마 “{schema}”)에서 그 일을 할 수 없습니다. 관리자에게 planner나 approver 역할을 요청하십시오.</translation>
    </message>
    <message>
        <source>The database server has no room left. The last entry was not written; everything before it is safe.</source>
        <translation>데이터베이스 서버에 남은 공간이 없습니다. 마지막 항목은 기록되지 않았고 그 앞의 것은 모두 안전합니다.</translation>
    </message>
    <message>
        <source>The schema “{schema}” does not hold the tables of a Smart Cycle. Was it changed by hand?</source>
        <translation>“{schema}” 스키마에 스마트 사이클의 테이블이 없습니다. 누군가 직접 바꾸지 않았는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Somebody else wrote at the same moment. Nothing was overwritten; try again.</source>
        <translation>다른 사람이 같은 순간에 기록했습니다. 덮어쓴 것은 없습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The database refused: {detail}.</source>
        <translation>데이터베이스가 거부했습니다: {detail}.</translation>
    </message>
    <message>
        <source>The cycle “{title}” has moved to another store ({store}) and goes on there. Open that store.</source>
        <translation>“{title}” 사이클은 다른 저장소({store})로 옮겨져 거기에서 이어집니다. 그 저장소를 여십시오.</translation>
    </message>
    <message>
        <source>The cycle is already in this store.</source>
        <translation>사이클이 이미 이 저장소에 있습니다.</translation>
    </message>
    <message>
        <source>The cycle “{title}” has already moved to another store ({store}).</source>
        <translation>“{title}” 사이클은 이미 다른 저장소({store})로 옮겨졌습니다.</translation>
    </message>
    <message>
        <source>The other store has another history of the cycle “{title}” (from entry {n} on). Nothing was moved. Verify both stores to see which is the right one.</source>
        <translation>다른 저장소에는 “{title}” 사이클의 이력이 {n}번째 항목부터 다릅니다. 옮기지 않았습니다. 두 저장소를 검증하여 어느 쪽이 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>열린 때</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>{metric}, effect</source>
        <translation>{metric}, 효과</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>결정 사항</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>시행한 조치</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>배운 점</translation>
    </message>
    <message>
        <source>{metric}, last value</source>
        <translation>{metric}, 최근 값</translation>
    </message>
    <message>
        <source>{effect}, no control</source>
        <translation>{effect}, 대조군 없음</translation>
    </message>
    <message>
        <source>Compare rounds</source>
        <translation>회차 비교</translation>
    </message>
    <message>
        <source>Round {n}, {date}</source>
        <translation>{n}회차, {date}</translation>
    </message>
    <message>
        <source>First round</source>
        <translation>첫 번째로 볼 회차</translation>
    </message>
    <message>
        <source>Second round</source>
        <translation>두 번째로 볼 회차</translation>
    </message>
    <message>
        <source>First</source>
        <translation>첫 번째</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>두 번째</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Two rounds beside each other</source>
        <translation>두 회차 나란히 보기</translation>
    </message>
    <message>
        <source>Flip the map (F8)</source>
        <translation>지도 번갈아 보기(F8)</translation>
    </message>
    <message>
        <source>Show the map of one round, then of the other</source>
        <translation>한 회차의 지도와 다른 회차의 지도를 번갈아 보기</translation>
    </message>
    <message>
        <source>Steps of the temporal controller</source>
        <translation>시계열 제어기의 단계</translation>
    </message>
    <message>
        <source>Each step is a round</source>
        <translation>단계마다 한 회차</translation>
    </message>
    <message>
        <source>No map was kept for round {n}. The menu of the cycle keeps the present map for the present round.</source>
        <translation>{n}회차의 지도는 보관되지 않았습니다. 사이클 메뉴에서 현재 지도를 현재 회차의 지도로 보관할 수 있습니다.</translation>
    </message>
    <message>
        <source>The map shows round {n}.</source>
        <translation>지도는 {n}회차를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거 자료</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>결정 사항</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Menu of the cycle</source>
        <translation>사이클 메뉴</translation>
    </message>
    <message>
        <source>single-handed</source>
        <translation>1인 운영</translation>
    </message>
    <message>
        <source>The next sensible step</source>
        <translation>다음에 할 일</translation>
    </message>
    <message>
        <source>Typed and not saved yet: {forms}. Open the form again to go on.</source>
        <translation>입력했지만 아직 저장하지 않은 양식: {forms}. 양식을 다시 열어 이어서 작성하십시오.</translation>
    </message>
    <message>
        <source>“{stage}” was passed with a reason: {reason}</source>
        <translation>“{stage}” 단계를 사유를 적고 통과함: {reason}</translation>
    </message>
    <message>
        <source>… and {n} more times</source>
        <translation>… 그 밖에 {n}번 더</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Problem…</source>
        <translation>문제…</translation>
    </message>
    <message>
        <source>Sources of data</source>
        <translation>자료 출처</translation>
    </message>
    <message>
        <source>Register one more…</source>
        <translation>출처 추가…</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Define one more…</source>
        <translation>지표 추가…</translation>
    </message>
    <message>
        <source>People and roles…</source>
        <translation>사람과 역할…</translation>
    </message>
    <message>
        <source>Working as {name}…</source>
        <translation>작업자: {name}…</translation>
    </message>
    <message>
        <source>Keep this map for this round</source>
        <translation>이 회차의 지도로 보관</translation>
    </message>
    <message>
        <source>Compare rounds…</source>
        <translation>회차 비교…</translation>
    </message>
    <message>
        <source>Detach from this layer</source>
        <translation>이 레이어에서 연결 끊기</translation>
    </message>
    <message>
        <source>Attach to the layer “{layer}”</source>
        <translation>“{layer}” 레이어에 연결</translation>
    </message>
    <message>
        <source>Go on to “{stage}”…</source>
        <translation>“{stage}” 단계로 가기…</translation>
    </message>
    <message>
        <source>Go back to “{stage}”…</source>
        <translation>“{stage}” 단계로 돌아가기…</translation>
    </message>
    <message>
        <source>Revise and begin the next round…</source>
        <translation>보완하고 다음 회차 시작…</translation>
    </message>
    <message>
        <source>Close the cycle…</source>
        <translation>사이클 종료…</translation>
    </message>
    <message>
        <source>Who is working here?</source>
        <translation>지금 작업하는 사람은 누구입니까?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>All Smart Cycles</source>
        <translation>모든 스마트 사이클</translation>
    </message>
    <message>
        <source>No layer of this cycle is in the project. Add its layer, then attach it with the menu of the cycle.</source>
        <translation>이 사이클의 레이어가 프로젝트에 없습니다. 레이어를 추가한 뒤 사이클 메뉴로 연결하십시오.</translation>
    </message>
    <message>
        <source>No place was recorded for what was done.</source>
        <translation>조치한 장소가 기록되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The map is kept as “{theme}”. Save the project to keep it for good.</source>
        <translation>지도를 “{theme}” 테마로 보관했습니다. 계속 남기려면 프로젝트를 저장하십시오.</translation>
    </message>
    <message>
        <source>The steps of the temporal controller are the rounds of this cycle now.</source>
        <translation>이제 시계열 제어기의 단계는 이 사이클의 회차입니다.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Open a store of Smart Cycles</source>
        <translation>스마트 사이클 저장소 열기</translation>
    </message>
    <message>
        <source>The store of this project can only be read here: nothing new will be recorded.</source>
        <translation>이 프로젝트의 저장소는 여기서 읽기만 할 수 있습니다. 새로 기록되는 것은 없습니다.</translation>
    </message>
    <message>
        <source>The store of this project is not open, so nothing can be recorded now. What you typed stays here.</source>
        <translation>이 프로젝트의 저장소가 열려 있지 않아 지금은 기록할 수 없습니다. 입력한 내용은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>내가 입력한 것</translation>
    </message>
    <message>
        <source>Saved by somebody else</source>
        <translation>다른 사람이 저장한 것</translation>
    </message>
    <message>
        <source>Two versions side by side</source>
        <translation>두 버전 나란히 보기</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>다른 사람 것 사용</translation>
    </message>
    <message>
        <source>Save mine as the new version</source>
        <translation>내 것을 새 버전으로 저장</translation>
    </message>
    <message>
        <source>Both stay in the log</source>
        <translation>둘 다 로그에 남습니다</translation>
    </message>
    <message>
        <source>Propose a decision</source>
        <translation>결정 제안</translation>
    </message>
    <message>
        <source>What is to be done, and why</source>
        <translation>무엇을 왜 할 것인가</translation>
    </message>
    <message>
        <source>Larvicide in the three hottest blocks, because …</source>
        <translation>핫스팟이 가장 뚜렷한 세 구획에 유충 구제. 이유: …</translation>
    </message>
    <message>
        <source>It rests on these runs</source>
        <translation>근거가 되는 실행</translation>
    </message>
    <message>
        <source>A decision without a run it rests on does not open the gate.</source>
        <translation>근거가 되는 실행이 없는 결정으로는 다음 단계로 갈 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no run yet. Analyse the layer first, or propose now and cite a run later with a new proposal.</source>
        <translation>아직 실행이 없습니다. 먼저 레이어를 분석하십시오. 지금 제안하려면, 나중에 실행을 인용하여 새로 제안해야 합니다.</translation>
    </message>
    <message>
        <source>{algorithm}, {when}</source>
        <translation>{algorithm}, {when}</translation>
    </message>
    <message>
        <source>Answer the proposal</source>
        <translation>제안에 답하기</translation>
    </message>
    <message>
        <source>Proposed by {name}, {when}</source>
        <translation>제안: {name}, {when}</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>철회</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>답변한 사람</translation>
    </message>
    <message>
        <source>This cycle is single-handed: its author may also approve, and reports say so.</source>
        <translation>이 사이클은 1인 운영이므로 작성자가 승인할 수도 있으며, 보고서에 그 사실이 표시됩니다.</translation>
    </message>
    <message>
        <source>Not its author: the owner or an approver. In a file this is a declaration that the log keeps, not a lock.</source>
        <translation>작성자가 아닌 책임자나 승인자가 답합니다. 파일 저장소에서는 이름을 밝히는 것일 뿐 잠그는 장치는 아니며, 로그에 남습니다.</translation>
    </message>
    <message>
        <source>Nobody else has a role in this cycle. Name an approver first (menu of the cycle, People and roles).</source>
        <translation>이 사이클에서 역할을 맡은 다른 사람이 없습니다. 먼저 승인자를 지정하십시오(사이클 메뉴의 “사람과 역할”).</translation>
    </message>
    <message>
        <source>Record an estimate of the effect</source>
        <translation>효과 추정값 기록</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>difference in differences</source>
        <translation>이중차분</translation>
    </message>
    <message>
        <source>Effect (positive: fewer)</source>
        <translation>효과(양수: 감소)</translation>
    </message>
    <message>
        <source>Lower end of the interval</source>
        <translation>구간의 아래쪽 끝</translation>
    </message>
    <message>
        <source>Upper end of the interval</source>
        <translation>구간의 위쪽 끝</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>six similar blocks across the river</source>
        <translation>강 건너편의 비슷한 구획 6개</translation>
    </message>
    <message>
        <source>Empty: no control, and it will say so wherever it is shown.</source>
        <translation>비워 두면 대조군이 없는 것이며, 보여 주는 곳마다 그렇게 표시합니다.</translation>
    </message>
    <message>
        <source>What happened around</source>
        <translation>주변에서 일어난 일</translation>
    </message>
    <message>
        <source>no rise within 300 m</source>
        <translation>300 m 안에서 늘지 않음</translation>
    </message>
    <message>
        <source>It is the effect of</source>
        <translation>무엇의 효과인가</translation>
    </message>
    <message>
        <source>Why: what the verdict rests on</source>
        <translation>이유: 판정의 근거</translation>
    </message>
    <message>
        <source>{n} blocks where nothing was done</source>
        <translation>아무것도 하지 않은 구획 {n}개</translation>
    </message>
    <message>
        <source>weighted displacement difference {wdd} ({low} to {high})</source>
        <translation>가중 전이 차이 {wdd}({low}~{high})</translation>
    </message>
    <message>
        <source>The effect must lie between the ends of its interval.</source>
        <translation>효과는 구간의 두 끝 사이에 있어야 합니다.</translation>
    </message>
    <message>
        <source>Why is there no estimate?</source>
        <translation>추정값이 없는 이유는 무엇입니까?</translation>
    </message>
    <message>
        <source>It stays for ever.</source>
        <translation>영구히 남습니다.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Write for example {example}.</source>
        <translation>“{text}” 값은 숫자가 아닙니다. 예를 들어 {example}처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>낮은 값</translation>
    </message>
    <message>
        <source>central</source>
        <translation>중간 값</translation>
    </message>
    <message>
        <source>high</source>
        <translation>높은 값</translation>
    </message>
    <message>
        <source>“{field}” is empty.</source>
        <translation>“{field}” 필드가 비어 있습니다.</translation>
    </message>
    <message>
        <source>This is what you typed earlier and have not saved yet.</source>
        <translation>앞서 입력하고 아직 저장하지 않은 내용입니다.</translation>
    </message>
    <message>
        <source>Somebody else saved another version in the meantime. Nothing was overwritten. Choose below.</source>
        <translation>그사이 다른 사람이 다른 버전을 저장했습니다. 덮어쓴 것은 없습니다. 아래에서 고르십시오.</translation>
    </message>
    <message>
        <source>This is the version that somebody else saved.</source>
        <translation>다른 사람이 저장한 버전입니다.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Throw away what was typed</source>
        <translation>입력한 내용 버리기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Back to the cycle; what you typed is kept</source>
        <translation>사이클로 돌아갑니다. 입력한 내용은 보관됩니다</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>The selected features of the active layer</source>
        <translation>활성 레이어에서 선택한 피처</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>그리기</translation>
    </message>
    <message>
        <source>Click the corners on the map, then the right button</source>
        <translation>지도에서 꼭짓점을 클릭하고 오른쪽 버튼으로 마칩니다</translation>
    </message>
    <message>
        <source>Map view</source>
        <translation>지도 화면</translation>
    </message>
    <message>
        <source>The whole rectangle that the map shows</source>
        <translation>지도 화면에 보이는 사각형 전체</translation>
    </message>
    <message>
        <source>Click the corners on the map. The right button or Return finishes, Backspace takes one back, Escape leaves.</source>
        <translation>지도에서 꼭짓점을 클릭하십시오. 오른쪽 버튼이나 Enter로 마치고, Backspace로 하나 되돌리고, Esc로 그만둡니다.</translation>
    </message>
    <message>
        <source>No place yet.</source>
        <translation>아직 장소가 없습니다.</translation>
    </message>
    <message>
        <source>Complete what was done</source>
        <translation>조치 내용 보완</translation>
    </message>
    <message>
        <source>Record what was done</source>
        <translation>조치 기록</translation>
    </message>
    <message>
        <source>It carries out the decision</source>
        <translation>이행하는 결정 사항</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>조치 내용</translation>
    </message>
    <message>
        <source>Larvicide in catch basins</source>
        <translation>빗물받이 유충 구제</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>To</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Dose: how much</source>
        <translation>투입량</translation>
    </message>
    <message>
        <source>Unit of the dose</source>
        <translation>투입량의 단위</translation>
    </message>
    <message>
        <source>litres, hours, visits</source>
        <translation>리터, 시간, 방문 횟수</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Correct a metric</source>
        <translation>지표 수정</translation>
    </message>
    <message>
        <source>Define a metric</source>
        <translation>지표 정의</translation>
    </message>
    <message>
        <source>Choose a proposal, or define your own</source>
        <translation>제안을 고르거나 직접 정의하십시오</translation>
    </message>
    <message>
        <source>Proposals for this area</source>
        <translation>이 분야의 제안</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Calls about mosquitoes</source>
        <translation>모기 민원</translation>
    </message>
    <message>
        <source>Whom it speaks for</source>
        <translation>누구를 위한 지표인가</translation>
    </message>
    <message>
        <source>Every cycle needs at least one metric of each kind.</source>
        <translation>사이클마다 종류별로 지표가 하나 이상 필요합니다.</translation>
    </message>
    <message>
        <source>Which way is better</source>
        <translation>어느 쪽이 좋은가</translation>
    </message>
    <message>
        <source>Baseline: what it is today</source>
        <translation>기준값(현재 값)</translation>
    </message>
    <message>
        <source>Date of the baseline</source>
        <translation>기준값의 날짜</translation>
    </message>
    <message>
        <source>Target: what it should become</source>
        <translation>목표값</translation>
    </message>
    <message>
        <source>Date of the target</source>
        <translation>목표값의 날짜</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>보완</translation>
    </message>
    <message>
        <source>Close the cycle</source>
        <translation>사이클 종료</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>되돌아가기</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>다음 단계로</translation>
    </message>
    <message>
        <source>Revise and begin the next round</source>
        <translation>보완하고 다음 회차 시작</translation>
    </message>
    <message>
        <source>Go back to “{stage}”</source>
        <translation>“{stage}” 단계로 돌아가기</translation>
    </message>
    <message>
        <source>Go on to “{stage}”</source>
        <translation>“{stage}” 단계로 가기</translation>
    </message>
    <message>
        <source>The gate still asks for:</source>
        <translation>아직 갖추지 못한 통과 조건:</translation>
    </message>
    <message>
        <source>Reason for going on all the same</source>
        <translation>그래도 진행하는 사유</translation>
    </message>
    <message>
        <source>It shows for ever, in every report.</source>
        <translation>모든 보고서에 영구히 표시됩니다.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>빠진 것이 없습니다.</translation>
    </message>
    <message>
        <source>The way back is free; the log keeps it.</source>
        <translation>언제든 되돌아갈 수 있으며, 그 사실은 로그에 남습니다.</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>배운 점</translation>
    </message>
    <message>
        <source>The problem comes along. What else does?</source>
        <translation>문제는 다음 회차로 이어집니다. 그 밖에 무엇을 이어 갑니까?</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>자료 출처</translation>
    </message>
    <message>
        <source>Open reminders</source>
        <translation>남은 알림</translation>
    </message>
    <message>
        <source>Say why the stage is left although something is missing.</source>
        <translation>빠진 것이 있는데도 단계를 떠나는 사유를 적으십시오.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>노력량</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>each feature by itself</source>
        <translation>피처마다 따로</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>일별</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>주별</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>월별</translation>
    </message>
    <message>
        <source>added up</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>선택한 피처만</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Value (empty: count the features)</source>
        <translation>값(비워 두면 피처 수)</translation>
    </message>
    <message>
        <source>In steps</source>
        <translation>기간 단위</translation>
    </message>
    <message>
        <source>Values of a step are</source>
        <translation>한 기간의 값</translation>
    </message>
    <message>
        <source>Choose a layer and the field with its dates.</source>
        <translation>레이어와 날짜 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>Record observations</source>
        <translation>관측값 기록</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Rows copied in a spreadsheet: date, value, effort, place</source>
        <translation>스프레드시트에서 복사한 행: 날짜, 값, 노력량, 장소</translation>
    </message>
    <message>
        <source>From a layer…</source>
        <translation>레이어에서…</translation>
    </message>
    <message>
        <source>Fill the grid</source>
        <translation>표 채우기</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>관측값</translation>
    </message>
    <message>
        <source>One row for each: date, value, effort (trap nights, hours), place.</source>
        <translation>관측값마다 한 행: 날짜, 값, 노력량(트랩 설치 밤 수, 시간), 장소.</translation>
    </message>
    <message>
        <source>The clipboard is empty. Copy the rows in your spreadsheet first.</source>
        <translation>클립보드가 비어 있습니다. 먼저 스프레드시트에서 행을 복사하십시오.</translation>
    </message>
    <message>
        <source>{n} features have no date or no value and were left out.</source>
        <translation>날짜나 값이 없는 피처 {n}개를 제외했습니다.</translation>
    </message>
    <message>
        <source>There is nothing in the grid yet.</source>
        <translation>표에 아직 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>Row {n}: {problem}</source>
        <translation>{n}번째 행: {problem}</translation>
    </message>
    <message>
        <source>{n} cells in all are marked.</source>
        <translation>모두 {n}칸이 표시되었습니다.</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>행 {n}개</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>사람과 역할</translation>
    </message>
    <message>
        <source>{name}: {roles}</source>
        <translation>{name}: {roles}</translation>
    </message>
    <message>
        <source>Lee Jun, head of the health centre</source>
        <translation>이준, 보건소장</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>A new owner replaces the old one. Approvers answer proposals that are not their own.</source>
        <translation>새 책임자를 지정하면 이전 책임자를 대신합니다. 승인자는 다른 사람의 제안에 답합니다.</translation>
    </message>
    <message>
        <source>Needed where neither the owner nor an approver gives the role. It stays for ever.</source>
        <translation>책임자나 승인자가 아닌 사람이 역할을 줄 때 필요합니다. 영구히 남습니다.</translation>
    </message>
    <message>
        <source>What is the problem?</source>
        <translation>문제는 무엇인가?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>무엇인가?</translation>
    </message>
    <message>
        <source>Mosquitoes bite people on the river path</source>
        <translation>강변 산책로에서 모기에 물린다는 민원이 많음</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>어디인가?</translation>
    </message>
    <message>
        <source>Along the river, districts 3 and 4</source>
        <translation>강변, 3·4통</translation>
    </message>
    <message>
        <source>How much is it?</source>
        <translation>얼마나 되는가?</translation>
    </message>
    <message>
        <source>40 calls a week, 180 mosquitoes a trap night</source>
        <translation>민원 주 40건, 트랩 하룻밤당 모기 180마리</translation>
    </message>
    <message>
        <source>How may it be solved?</source>
        <translation>어떻게 해결할 수 있는가?</translation>
    </message>
    <message>
        <source>Larvicide in the catch basins, source removal</source>
        <translation>빗물받이 유충 구제, 발생원 제거</translation>
    </message>
    <message>
        <source>Set a reminder</source>
        <translation>알림 설정</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Empty the traps and count</source>
        <translation>트랩을 비우고 세기</translation>
    </message>
    <message>
        <source>Claim a saving</source>
        <translation>절감 기록</translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation>절감 내용</translation>
    </message>
    <message>
        <source>Fewer hours of spraying</source>
        <translation>살포 시간 감소</translation>
    </message>
    <message>
        <source>It rests on</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Amount (hours, litres) or cost</source>
        <translation>양(시간, 리터) 또는 비용</translation>
    </message>
    <message>
        <source>The smallest first. Below zero where it cost more.</source>
        <translation>작은 값부터 적습니다. 비용이 더 들었으면 0보다 작은 값을 적습니다.</translation>
    </message>
    <message>
        <source>Price of one (wage, price of a litre)</source>
        <translation>단가(임금, 리터당 가격)</translation>
    </message>
    <message>
        <source>Not needed where the cost itself was avoided.</source>
        <translation>비용 자체를 피한 경우에는 필요 없습니다.</translation>
    </message>
    <message>
        <source>Unit of the amount</source>
        <translation>양의 단위</translation>
    </message>
    <message>
        <source>hours a year</source>
        <translation>연간 시간</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>2026</source>
        <translation>2026</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>수치의 출처</translation>
    </message>
    <message>
        <source>Duty rosters 2025 and 2026; wage table of the city</source>
        <translation>2025·2026년 근무표, 시 임금표</translation>
    </message>
    <message>
        <source>Give the amount as low, central and high. Where it is known exactly, give the same figure three times.</source>
        <translation>양을 낮은 값, 중간 값, 높은 값으로 적으십시오. 정확히 알면 같은 값을 세 번 적으십시오.</translation>
    </message>
    <message>
        <source>Give the price as low, central and high, or choose “Avoided cost”.</source>
        <translation>단가를 낮은 값, 중간 값, 높은 값으로 적거나 “피한 비용”을 고르십시오.</translation>
    </message>
    <message>
        <source>Saved: {range}</source>
        <translation>절감: {range}</translation>
    </message>
    <message>
        <source>Correct a source of data</source>
        <translation>자료 출처 수정</translation>
    </message>
    <message>
        <source>Register a source of data</source>
        <translation>자료 출처 등록</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Calls about mosquitoes, 2024–26</source>
        <translation>모기 민원, 2024–26</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>City call centre</source>
        <translation>시 민원 콜센터</translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation>자료 날짜</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>법적 근거</translation>
    </message>
    <message>
        <source>Public Data Act, article 17</source>
        <translation>공공데이터법 제17조</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>보유자</translation>
    </message>
    <message>
        <source>Team or post, with an extension number</source>
        <translation>팀 또는 직책과 내선 번호</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>품질</translation>
    </message>
    <message>
        <source>Complete since 2024; addresses geocoded, 3 % without a place</source>
        <translation>2024년부터 빠짐없음, 주소로 위치 지정, 3%는 위치 없음</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>목적</translation>
    </message>
    <message>
        <source>May be kept until</source>
        <translation>보관 기한</translation>
    </message>
    <message>
        <source>Contains personal data</source>
        <translation>개인정보 포함</translation>
    </message>
    <message>
        <source>Smart Cycle “{title}”: {stage}, round {n}</source>
        <translation>스마트 사이클 “{title}”: {stage}, {n}회차</translation>
    </message>
    <message>
        <source>Something is overdue.</source>
        <translation>기한이 지난 것이 있습니다.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Search title, area, owner…</source>
        <translation>제목, 분야, 책임자 검색…</translation>
    </message>
    <message>
        <source>Search cycles</source>
        <translation>사이클 검색</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>사이클</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>모든 분야</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>모든 단계</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>기한 지남</translation>
    </message>
    <message>
        <source>There is no cycle yet. Choose a layer and start one in the Smart Cycle dock.</source>
        <translation>아직 사이클이 없습니다. 레이어를 고르고 스마트 사이클 패널에서 시작하십시오.</translation>
    </message>
    <message>
        <source>{n} of {all} cycles</source>
        <translation>전체 {all}개 가운데 {n}개</translation>
    </message>
    <message>
        <source>Saved: {range}. Basis: {basis}</source>
        <translation>절감: {range}. 근거: {basis}</translation>
    </message>
    <message>
        <source>No saving is claimed yet.</source>
        <translation>아직 기록된 절감이 없습니다.</translation>
    </message>
    <message>
        <source>Last entry: {when}</source>
        <translation>마지막 기록: {when}</translation>
    </message>
    <message>
        <source>{n} gates were passed with a reason</source>
        <translation>사유를 적고 통과한 단계 {n}개</translation>
    </message>
    <message>
        <source>A reminder of {date} is overdue</source>
        <translation>{date} 알림의 기한이 지났습니다</translation>
    </message>
    <message>
        <source>Where do we put it?</source>
        <translation>어디에 둘 것인가?</translation>
    </message>
    <message>
        <source>Find the best places for service centres</source>
        <translation>서비스 거점에 가장 좋은 곳 찾기</translation>
    </message>
    <message>
        <source>Where do we spray?</source>
        <translation>어디에 살포할 것인가?</translation>
    </message>
    <message>
        <source>Choose the blocks where spraying helps most</source>
        <translation>살포 효과가 가장 큰 구획 고르기</translation>
    </message>
    <message>
        <source>Plan a flight</source>
        <translation>비행 계획</translation>
    </message>
    <message>
        <source>Plan the survey flight of a drone over the active layer</source>
        <translation>활성 레이어 위의 드론 촬영 비행 계획</translation>
    </message>
    <message>
        <source>Estimate the effect of what was done</source>
        <translation>조치의 효과 추정</translation>
    </message>
    <message>
        <source>{metric}: baseline {baseline}, target {target}.</source>
        <translation>{metric}: 기준값 {baseline}, 목표값 {target}.</translation>
    </message>
    <message>
        <source>Nothing was observed yet.</source>
        <translation>아직 관측값이 없습니다.</translation>
    </message>
    <message>
        <source>… {n} values between …</source>
        <translation>… 그 사이의 값 {n}개 …</translation>
    </message>
    <message>
        <source> (effort {effort})</source>
        <translation>(노력량 {effort})</translation>
    </message>
    <message>
        <source>Done from {start} to {end}: {what}</source>
        <translation>{start}~{end} 조치: {what}</translation>
    </message>
    <message>
        <source>Run chart of {metric}</source>
        <translation>{metric} 런 차트</translation>
    </message>
    <message>
        <source>Run chart</source>
        <translation>런 차트</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>관측값</translation>
    </message>
    <message>
        <source>baseline {value}</source>
        <translation>기준값 {value}</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>목표값 {value}</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>조치</translation>
    </message>
    <message>
        <source>Stage {n} of 4, {stage}: {how}</source>
        <translation>4단계 중 {n}단계, {stage}: {how}</translation>
    </message>
    <message>
        <source>The cycle is closed. What was learned: {learned}</source>
        <translation>사이클이 종료되었습니다. 배운 점: {learned}</translation>
    </message>
    <message>
        <source>“{stage}” has all that its gate asks for.</source>
        <translation>“{stage}” 단계의 통과 조건을 모두 갖추었습니다.</translation>
    </message>
    <message>
        <source>“{stage}” still needs:</source>
        <translation>“{stage}” 단계에 아직 필요한 것:</translation>
    </message>
    <message>
        <source>• and {n} more</source>
        <translation>• 그 밖에 {n}개</translation>
    </message>
    <message>
        <source>passed with a reason</source>
        <translation>사유를 적고 통과함</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>{n}개 빠짐</translation>
    </message>
    <message>
        <source>now, {how}</source>
        <translation>현재, {how}</translation>
    </message>
    <message>
        <source>later, {how}</source>
        <translation>나중, {how}</translation>
    </message>
    <message>
        <source>1. Say what the problem is, and how you will know that it got better.</source>
        <translation>1. 무엇이 문제인지, 나아졌다는 것을 어떻게 알 수 있는지 적습니다.</translation>
    </message>
    <message>
        <source>2. Analyse, decide, act: what was run and why it was decided is kept with the layer.</source>
        <translation>2. 분석하고 결정하고 시행합니다. 무엇을 실행했고 왜 그렇게 결정했는지 레이어와 함께 보관합니다.</translation>
    </message>
    <message>
        <source>3. Look whether it worked, learn, and begin the next round.</source>
        <translation>3. 효과가 있었는지 확인하고, 배운 점을 남기고, 다음 회차를 시작합니다.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Start a Smart Cycle on the active layer</source>
        <translation>활성 레이어에서 스마트 사이클 시작</translation>
    </message>
    <message>
        <source>Save the project…</source>
        <translation>프로젝트 저장…</translation>
    </message>
    <message>
        <source>Add this layer to a cycle…</source>
        <translation>이 레이어를 사이클에 추가…</translation>
    </message>
    <message>
        <source>Data, controls and results belong to the cycle too: runs on them are kept with it</source>
        <translation>자료, 대조군, 결과 레이어도 사이클에 넣을 수 있습니다. 그 레이어로 실행한 것도 함께 보관합니다</translation>
    </message>
    <message>
        <source>Use a store that is there already…</source>
        <translation>이미 있는 저장소 사용…</translation>
    </message>
    <message>
        <source>Start a Smart Cycle</source>
        <translation>스마트 사이클 시작</translation>
    </message>
    <message>
        <source>Mosquitoes by the river</source>
        <translation>강가의 모기</translation>
    </message>
    <message>
        <source>Kim Minji</source>
        <translation>김민지</translation>
    </message>
    <message>
        <source>I work alone: I may approve my own proposals (reports say so)</source>
        <translation>혼자 일합니다: 내 제안을 내가 승인할 수 있음(보고서에 표시됨)</translation>
    </message>
    <message>
        <source>Title *</source>
        <translation>제목 *</translation>
    </message>
    <message>
        <source>Your name *</source>
        <translation>이름 *</translation>
    </message>
    <message>
        <source>Start the cycle</source>
        <translation>사이클 시작</translation>
    </message>
    <message>
        <source>“{layer}” has no Smart Cycle yet.</source>
        <translation>“{layer}” 레이어에는 아직 스마트 사이클이 없습니다.</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>선택한 레이어가 없습니다.</translation>
    </message>
    <message>
        <source>Choose a layer in the list of layers; a cycle belongs to a layer.</source>
        <translation>레이어 목록에서 레이어를 고르십시오. 사이클은 레이어에 속합니다.</translation>
    </message>
    <message>
        <source>Kept in “{file}”, beside the project. Your data layers are not changed.</source>
        <translation>프로젝트 옆의 “{file}” 파일에 보관합니다. 데이터 레이어는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>The layer is gone. Choose another one.</source>
        <translation>레이어가 없어졌습니다. 다른 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Give the cycle a title.</source>
        <translation>사이클에 제목을 붙이십시오.</translation>
    </message>
    <message>
        <source>Say who you are: decisions need an author.</source>
        <translation>이름을 적으십시오. 결정에는 작성자가 필요합니다.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>Done on the ground</source>
        <translation>현장 조치</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>투입량</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>제안…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>답변…</translation>
    </message>
    <message>
        <source>Approve, reject or withdraw</source>
        <translation>승인, 거부 또는 철회</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>기록…</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>보완…</translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>지도에 표시</translation>
    </message>
    <message>
        <source>Nothing is decided yet. A decision cites the runs it rests on, and somebody else approves it.</source>
        <translation>아직 결정 사항이 없습니다. 결정할 때는 근거가 되는 실행을 인용하고, 다른 사람이 승인합니다.</translation>
    </message>
    <message>
        <source>It cites no run.</source>
        <translation>인용한 실행이 없습니다.</translation>
    </message>
    <message>
        <source>{state} by {name}, {when}</source>
        <translation>{state}: {name}, {when}</translation>
    </message>
    <message>
        <source>Rests on: {run}, {when}</source>
        <translation>근거: {run}, {when}</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>회차</translation>
    </message>
    <message>
        <source>Estimates of the effect</source>
        <translation>효과 추정값</translation>
    </message>
    <message>
        <source>Estimate the effect with a control where there is one</source>
        <translation>가능하면 대조군과 비교하여 효과 추정</translation>
    </message>
    <message>
        <source>What was done, the control and what happened around</source>
        <translation>조치 내용, 대조군, 주변에서 일어난 일</translation>
    </message>
    <message>
        <source>Record by hand…</source>
        <translation>직접 기록…</translation>
    </message>
    <message>
        <source>There is none…</source>
        <translation>추정값 없음…</translation>
    </message>
    <message>
        <source>Say why there is no estimate</source>
        <translation>추정값이 없는 이유 적기</translation>
    </message>
    <message>
        <source>No estimate</source>
        <translation>추정값 없음</translation>
    </message>
    <message>
        <source>Not estimated yet</source>
        <translation>아직 추정하지 않음</translation>
    </message>
    <message>
        <source>The reason given: {reason}</source>
        <translation>적힌 이유: {reason}</translation>
    </message>
    <message>
        <source>Observe the metrics for a while after something was done, then ask whether it worked.</source>
        <translation>조치한 뒤 한동안 지표를 관측하고, 그런 다음 효과가 있었는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Method: {method}</source>
        <translation>방법: {method}</translation>
    </message>
    <message>
        <source>Around it: {displacement}</source>
        <translation>주변: {displacement}</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>살펴보지 않음</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>이유: {reason}</translation>
    </message>
    <message>
        <source>Recorded {when}</source>
        <translation>기록: {when}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>origin unknown</source>
        <translation>출처 알 수 없음</translation>
    </message>
    <message>
        <source>inputs known</source>
        <translation>입력을 알고 있음</translation>
    </message>
    <message>
        <source>inputs not known</source>
        <translation>입력을 알 수 없음</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>분석</translation>
    </message>
    <message>
        <source>When</source>
        <translation>언제</translation>
    </message>
    <message>
        <source>The chosen run</source>
        <translation>선택한 실행</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>Propose a decision that rests on this run</source>
        <translation>이 실행을 근거로 결정 제안</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>With the same parameters and inputs</source>
        <translation>같은 파라미터와 입력으로</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Keep its temporary outputs as evidence</source>
        <translation>임시 산출물을 근거 자료로 보관</translation>
    </message>
    <message>
        <source>Declare…</source>
        <translation>신고…</translation>
    </message>
    <message>
        <source>Say where an output came from</source>
        <translation>산출물의 출처 신고</translation>
    </message>
    <message>
        <source>{algorithm}
{when}, {who}
{state}</source>
        <translation>{algorithm}
{when}, {who}
{state}</translation>
    </message>
    <message>
        <source>No analysis was run yet. Runs on the layers of this cycle appear here by themselves.</source>
        <translation>아직 분석을 실행하지 않았습니다. 이 사이클의 레이어로 분석을 실행하면 여기에 자동으로 나타납니다.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>알고리즘</translation>
    </message>
    <message>
        <source>How it became known</source>
        <translation>알게 된 방법</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n}초</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>반복한 실행</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>산출물</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>피처</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>해시값</translation>
    </message>
    <message>
        <source>not known: a change would not be noticed</source>
        <translation>알 수 없음: 바뀌어도 알아낼 수 없습니다</translation>
    </message>
    <message>
        <source>{n} selected features only</source>
        <translation>선택한 피처 {n}개만</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Layer filter</source>
        <translation>레이어 필터</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>edits that were not saved were read too</source>
        <translation>저장하지 않은 편집 내용도 읽음</translation>
    </message>
    <message>
        <source>in edit mode</source>
        <translation>편집 모드</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>보관 위치</translation>
    </message>
    <message>
        <source>Metric: {objective}</source>
        <translation>지표: {objective}</translation>
    </message>
    <message>
        <source>Record observations of this metric</source>
        <translation>이 지표의 관측값 기록</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>수정…</translation>
    </message>
    <message>
        <source>Correct name, unit, baseline or target</source>
        <translation>이름, 단위, 기준값, 목표값 수정</translation>
    </message>
    <message>
        <source>New metric…</source>
        <translation>새 지표…</translation>
    </message>
    <message>
        <source>No metric yet. The cycle needs one of each kind.</source>
        <translation>아직 지표가 없습니다. 사이클에는 종류마다 하나씩 필요합니다.</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>절감</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>얼마나</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>알림 목록</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>절감</translation>
    </message>
    <message>
        <source>Remind me…</source>
        <translation>알림 추가…</translation>
    </message>
    <message>
        <source>Claim a saving…</source>
        <translation>절감 기록…</translation>
    </message>
    <message>
        <source>In all: {ranges}</source>
        <translation>모두: {ranges}</translation>
    </message>
    <message>
        <source>{date}, overdue</source>
        <translation>{date}, 기한 지남</translation>
    </message>
    <message>
        <source>{title}: {range}. {basis}: {text}</source>
        <translation>{title}: {range}. {basis}: {text}</translation>
    </message>
    <message>
        <source>Other area</source>
        <translation>기타 분야</translation>
    </message>
    <message>
        <source>For citizens</source>
        <translation>시민 편의</translation>
    </message>
    <message>
        <source>For the administration</source>
        <translation>행정 효율</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>낮을수록 좋음</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>높을수록 좋음</translation>
    </message>
    <message>
        <source>recorded itself</source>
        <translation>자동으로 기록됨</translation>
    </message>
    <message>
        <source>run in its dialog</source>
        <translation>대화창에서 실행</translation>
    </message>
    <message>
        <source>edited in place</source>
        <translation>제자리에서 편집</translation>
    </message>
    <message>
        <source>declared by hand</source>
        <translation>직접 신고함</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>답변 대기</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>승인됨</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>철회됨</translation>
    </message>
    <message>
        <source>No effect worth having</source>
        <translation>실질적 효과 없음</translation>
    </message>
    <message>
        <source>Cannot be told yet</source>
        <translation>아직 알 수 없음</translation>
    </message>
    <message>
        <source>Changed, but compared with nothing</source>
        <translation>달라졌지만 비교한 대상이 없음</translation>
    </message>
    <message>
        <source>The estimate is {effect} ({low} to {high}, {level} % interval), but with no control: places are picked because they were bad, and get better by themselves.</source>
        <translation>추정값은 {effect}({level}% 구간 {low}~{high})이지만 대조군이 없습니다. 나쁜 곳을 골라 처리하므로, 처리하지 않아도 저절로 나아지기도 합니다.</translation>
    </message>
    <message>
        <source>The estimate is {effect} ({low} to {high}, {level} % interval), compared with {control}.</source>
        <translation>추정값은 {effect}({level}% 구간 {low}~{high})이며, 비교 대상은 {control}입니다.</translation>
    </message>
    <message>
        <source>State the problem</source>
        <translation>문제 정의</translation>
    </message>
    <message>
        <source>Complete the source</source>
        <translation>자료 출처 보완</translation>
    </message>
    <message>
        <source>Complete the metric</source>
        <translation>지표 보완</translation>
    </message>
    <message>
        <source>Analyse the layer</source>
        <translation>레이어 분석</translation>
    </message>
    <message>
        <source>Estimate the effect</source>
        <translation>효과 추정</translation>
    </message>
    <message>
        <source>Start a cycle that follows this one</source>
        <translation>이 사이클에 이어지는 사이클 시작</translation>
    </message>
    <message>
        <source>the problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>a source</source>
        <translation>자료 출처</translation>
    </message>
    <message>
        <source>a metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>a proposal</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>a role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>observations</source>
        <translation>관측값</translation>
    </message>
    <message>
        <source>an estimate</source>
        <translation>추정값</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>a saving</source>
        <translation>절감</translation>
    </message>
    <message>
        <source>a reminder</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>a move</source>
        <translation>단계 이동</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>알 수 없는 사람</translation>
    </message>
    <message>
        <source>{central} {currency} ({low} to {high})</source>
        <translation>{central} {currency} ({low}~{high})</translation>
    </message>
    <message>
        <source>baseline {baseline} → now {last} → target {target} {unit}</source>
        <translation>기준 {baseline} → 현재 {last} → 목표 {target} {unit}</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>{n}회차</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>실습</translation>
    </message>
    <message>
        <source>Each works on its own copy of a sample city and needs no network. Choose one.</source>
        <translation>실습마다 예제 도시의 사본을 쓰며 인터넷 연결이 필요 없습니다. 하나를 고르십시오.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Open the exercise&apos;s sample project and its first step</source>
        <translation>실습의 예제 프로젝트와 첫 단계 열기</translation>
    </message>
    <message>
        <source>{number}. {title}
{done} of {all} steps</source>
        <translation>{number}. {title}
{all}단계 가운데 {done}단계 완료</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>모든 실습</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>처음부터 다시</translation>
    </message>
    <message>
        <source>A fresh copy of the data, and no step done</source>
        <translation>데이터를 새로 복사하고 모든 단계를 처음부터 시작</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>마친 단계</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Open the tool</source>
        <translation>도구 열기</translation>
    </message>
    <message>
        <source>See whether this step is done, and what still differs</source>
        <translation>이 단계를 마쳤는지, 무엇이 아직 다른지 확인</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>힌트</translation>
    </message>
    <message>
        <source>Show the solution</source>
        <translation>풀이 보기</translation>
    </message>
    <message>
        <source>Runs the step for you; it still has to be checked</source>
        <translation>이 단계를 대신 실행합니다. 확인은 따로 해야 합니다</translation>
    </message>
    <message>
        <source>The sample city cannot be copied to “{folder}”: {reason}.</source>
        <translation>예제 도시를 “{folder}”에 복사할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>{title}: done</source>
        <translation>{title}: 완료</translation>
    </message>
    <message>
        <source>All steps are done. Choose the next exercise.</source>
        <translation>모든 단계를 마쳤습니다. 다음 실습을 고르십시오.</translation>
    </message>
    <message>
        <source>{title}: step {n} of {all}</source>
        <translation>{title}: {all}단계 가운데 {n}단계</translation>
    </message>
    <message>
        <source>Another project is open. Go back to all exercises and begin this one again: what is done stays done.</source>
        <translation>다른 프로젝트가 열려 있습니다. 모든 실습으로 돌아가 이 실습을 다시 시작하십시오. 마친 단계는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>That is right. Here is the next step.</source>
        <translation>맞습니다. 다음 단계입니다.</translation>
    </message>
    <message>
        <source>Not yet:</source>
        <translation>아직 아닙니다:</translation>
    </message>
    <message>
        <source>Done for you. Look at what was made, then press Check.</source>
        <translation>대신 실행했습니다. 만들어진 결과를 살펴본 뒤 “점검”을 누르십시오.</translation>
    </message>
    <message>
        <source>Hint ({n} left)</source>
        <translation>힌트({n}개 남음)</translation>
    </message>
    <message>
        <source>Your progress cannot be kept: {reason}.</source>
        <translation>진행 상황을 보관할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Where the policy of the active layer stands, and what comes next</source>
        <translation>활성 레이어의 정책이 어디까지 왔고 다음에 무엇을 할지 보기</translation>
    </message>
    <message>
        <source>All cycles of this project&apos;s store</source>
        <translation>이 프로젝트 저장소의 모든 사이클</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>워크숍</translation>
    </message>
    <message>
        <source>Failed: worst place</source>
        <translation>통과하지 못함: 가장 나쁜 위치</translation>
    </message>
    <message>
        <source>Passed: nearest to the limit</source>
        <translation>통과: 한도에 가장 가까운 위치</translation>
    </message>
    <message>
        <source>Must not be left</source>
        <translation>벗어나면 안 됨</translation>
    </message>
    <message>
        <source>Must not be entered</source>
        <translation>들어가면 안 됨</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>찍히지 않음</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>사진 1장</translation>
    </message>
    <message>
        <source>2 photos</source>
        <translation>사진 2장</translation>
    </message>
    <message>
        <source>3 to 4 photos</source>
        <translation>사진 3~4장</translation>
    </message>
    <message>
        <source>5 to 8 photos</source>
        <translation>사진 5~8장</translation>
    </message>
    <message>
        <source>9 photos and more</source>
        <translation>사진 9장 이상</translation>
    </message>
    <message>
        <source>{low:.2f} to {high:.2f} cm</source>
        <translation>{low:.2f}~{high:.2f} cm</translation>
    </message>
    <message>
        <source>cycle_metric knows {known}, not “{what}”.</source>
        <translation>cycle_metric에서는 “{what}” 항목을 쓸 수 없습니다. 쓸 수 있는 항목: {known}.</translation>
    </message>
    <message>
        <source>&lt;h3&gt;cycle_stage(layer, in_words)&lt;/h3&gt;&lt;p&gt;Where the Smart Cycle of a layer stands: collect, analyse, administer, evaluate or closed; NULL without a cycle. With in_words = true in the language of QGIS.&lt;/p&gt;&lt;p&gt;cycle_stage(@layer) → 'analyse'&lt;/p&gt;</source>
        <translation>&lt;h3&gt;cycle_stage(layer, in_words)&lt;/h3&gt;&lt;p&gt;레이어의 스마트 사이클이 어느 단계에 있는지 돌려줍니다: collect, analyse, administer, evaluate, closed. 사이클이 없으면 NULL입니다. in_words = true이면 QGIS의 언어로 돌려줍니다.&lt;/p&gt;&lt;p&gt;cycle_stage(@layer) → 'analyse'&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;cycle_metric(layer, metric, what)&lt;/h3&gt;&lt;p&gt;A metric of the layer's Smart Cycle, by its name: its latest value, or its baseline, target, unit, date or number of observations.&lt;/p&gt;&lt;p&gt;cycle_metric(@layer, 'Complaints about pests') → 22&lt;/p&gt;&lt;p&gt;cycle_metric(@layer, 'Complaints about pests', 'target') → 20&lt;/p&gt;</source>
        <translation>&lt;h3&gt;cycle_metric(layer, metric, what)&lt;/h3&gt;&lt;p&gt;레이어의 스마트 사이클에 있는 지표를 이름으로 찾아 최근 값을 돌려줍니다. 기준값, 목표값, 단위, 날짜, 관측값 수도 돌려줄 수 있습니다.&lt;/p&gt;&lt;p&gt;cycle_metric(@layer, 'Complaints about pests') → 22&lt;/p&gt;&lt;p&gt;cycle_metric(@layer, 'Complaints about pests', 'target') → 20&lt;/p&gt;</translation>
    </message>
    <message>
        <source>“{layer}” looks like a copy of a layer of the cycle “{cycle}”. Does the cycle belong to both, or move to the copy?</source>
        <translation>“{layer}” 레이어는 “{cycle}” 사이클에 속한 레이어의 복사본으로 보입니다. 사이클이 두 레이어에 모두 속합니까, 아니면 복사본으로 옮깁니까?</translation>
    </message>
    <message>
        <source>“{layer}” says that it belongs to the cycle “{cycle}”, but its data are not those the cycle knows. Attach it?</source>
        <translation>“{layer}” 레이어는 “{cycle}” 사이클에 속한다고 되어 있지만, 데이터가 사이클에 기록된 것과 다릅니다. 연결하시겠습니까?</translation>
    </message>
    <message>
        <source>{n} entries that waited for the database were delivered.</source>
        <translation>데이터베이스로 보내지 못했던 항목 {n}개를 보냈습니다.</translation>
    </message>
    <message>
        <source>An entry that waited was not let in: {why}</source>
        <translation>보내려던 항목이 받아들여지지 않았습니다: {why}</translation>
    </message>
    <message>
        <source>The database does not answer. {n} entries wait on this computer and are delivered by themselves.</source>
        <translation>데이터베이스가 응답하지 않습니다. 항목 {n}개를 이 컴퓨터에 보관하고 있으며, 연결되면 자동으로 보냅니다.</translation>
    </message>
    <message>
        <source>This project has no Smart Cycle yet. Make a store for it, or open one.</source>
        <translation>이 프로젝트에는 아직 스마트 사이클이 없습니다. 저장소를 새로 만들거나 여십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” belongs to a cycle that this store does not have. Detach it, or open the right store.</source>
        <translation>“{layer}” 레이어는 이 저장소에 없는 사이클에 속합니다. 연결을 끊거나 맞는 저장소를 여십시오.</translation>
    </message>
    <message>
        <source>The algorithm “{id}” is not there.</source>
        <translation>“{id}” 알고리즘이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” has not been made yet.</source>
        <translation>“{name}” 산출물을 아직 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” is not in the project. Open the exercise's project, or reset the exercise.</source>
        <translation>“{layer}” 레이어가 프로젝트에 없습니다. 실습의 프로젝트를 열거나 실습을 처음부터 시작하십시오.</translation>
    </message>
    <message>
        <source>Visited in time</source>
        <translation>시간 안에 방문함</translation>
    </message>
    <message>
        <source>Left: not all fit</source>
        <translation>빠짐: 모두 넣을 수 없음</translation>
    </message>
    <message>
        <source>Cannot be reached in time</source>
        <translation>시간 안에 갈 수 없음</translation>
    </message>
    <message>
        <source>{hectares} ha in {n} areas</source>
        <translation>폴리곤 {n}개, {hectares} ha</translation>
    </message>
    <message>
        <source>an area of {hectares} ha</source>
        <translation>{hectares} ha 폴리곤</translation>
    </message>
    <message>
        <source>{metres} m in {n} lines</source>
        <translation>라인 {n}개, {metres} m</translation>
    </message>
    <message>
        <source>a line of {metres} m</source>
        <translation>{metres} m 라인</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>포인트 {n}개</translation>
    </message>
    <message>
        <source>a point</source>
        <translation>포인트 1개</translation>
    </message>
    <message>
        <source>Choose a layer of points, lines or areas in the list of layers first.</source>
        <translation>먼저 레이어 목록에서 포인트, 라인, 폴리곤 레이어를 선택하십시오.</translation>
    </message>
    <message>
        <source>Nothing is selected in “{layer}”. Select where it was done, then try again.</source>
        <translation>“{layer}” 레이어에서 선택한 피처가 없습니다. 조치한 곳을 선택한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no coordinate system. Set it in the layer's properties first.</source>
        <translation>“{layer}” 레이어에 좌표계가 없습니다. 먼저 레이어 속성에서 지정하십시오.</translation>
    </message>
    <message>
        <source>Nothing was drawn. Click the corners of the area on the map, and the right button to finish.</source>
        <translation>그린 것이 없습니다. 지도에서 폴리곤의 꼭짓점을 클릭하고 오른쪽 버튼으로 마치십시오.</translation>
    </message>
    <message>
        <source>The map has no coordinate system. Set it in the project&apos;s properties first.</source>
        <translation>지도에 좌표계가 없습니다. 먼저 프로젝트 속성에서 지정하십시오.</translation>
    </message>
    <message>
        <source>{title}, round {n}</source>
        <translation>{title}, {n}회차</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write 2026-07-01.</source>
        <translation>“{text}” 값은 날짜가 아닙니다. 2026-07-01처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}” 값은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>“{text}” is not an effort above zero.</source>
        <translation>“{text}” 값은 0보다 큰 노력량이 아닙니다.</translation>
    </message>
    <message>
        <source>{parameter}: “{layer}” has no field “{text}”, and it is no number either.</source>
        <translation>{parameter}: “{layer}” 레이어에 “{text}” 필드가 없고, “{text}” 값은 숫자도 아닙니다.</translation>
    </message>
    <message>
        <source>{parameter} cannot be computed for row {row}: {reason}</source>
        <translation>{row}번째 행의 {parameter} 값을 계산할 수 없습니다. 사유: {reason}</translation>
    </message>
    <message>
        <source>Spray first: the third of the area with most benefit per m²</source>
        <translation>먼저 살포: ㎡당 편익이 가장 큰 3분의 1</translation>
    </message>
    <message>
        <source>Spray next</source>
        <translation>다음으로 살포</translation>
    </message>
    <message>
        <source>Spray last</source>
        <translation>마지막으로 살포</translation>
    </message>
    <message>
        <source>Kept clear: an exclusion with its buffer</source>
        <translation>살포하지 않음: 완충 거리를 더한 살포 제외 구역</translation>
    </message>
    <message>
        <source>Too narrow to be delivered</source>
        <translation>너무 좁아 살포할 수 없음</translation>
    </message>
    <message>
        <source>Cut off, and too small for a block</source>
        <translation>따로 떨어져 있고 구획이 되기에 너무 작음</translation>
    </message>
    <message>
        <source>Route {n}, spraying</source>
        <translation>경로 {n}, 살포</translation>
    </message>
    <message>
        <source>Route {n}, way</source>
        <translation>경로 {n}, 이동</translation>
    </message>
    <message>
        <source>All checks passed</source>
        <translation>모든 점검 통과</translation>
    </message>
    <message>
        <source>A check failed, or could not be made</source>
        <translation>통과하지 못했거나 할 수 없었던 점검이 있음</translation>
    </message>
    <message>
        <source>QGIS has no PostgreSQL connection “{name}”. It knows: {known}. Add it in the browser under PostgreSQL ▸ New Connection.</source>
        <translation>QGIS에 “{name}”이라는 PostgreSQL 연결이 없습니다. 등록된 연결: {known}. 탐색기의 PostgreSQL ▸ 새 연결에서 추가하십시오.</translation>
    </message>
    <message>
        <source>{what} is empty.</source>
        <translation>{what}: 비어 있습니다.</translation>
    </message>
    <message>
        <source>{what} is {found}, which is not what was asked for.</source>
        <translation>{what}: {found}. 요구한 값과 다릅니다.</translation>
    </message>
    <message>
        <source>{what} is {found}, but a number belongs there.</source>
        <translation>{what}: {found}. 여기에는 숫자가 있어야 합니다.</translation>
    </message>
    <message>
        <source>{what} is {found}: more than expected.</source>
        <translation>{what}: {found}. 예상보다 많습니다.</translation>
    </message>
    <message>
        <source>{what} is {found}: less than expected.</source>
        <translation>{what}: {found}. 예상보다 적습니다.</translation>
    </message>
    <message>
        <source>{what} is {found}; at least {least} is needed.</source>
        <translation>{what}: {found}. {least} 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>{what} is {found}; at most {most} is allowed.</source>
        <translation>{what}: {found}. {most} 이하여야 합니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no field “{fields}”.</source>
        <translation>“{layer}” 레이어에 “{fields}” 필드가 없습니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” is in {crs}, whose coordinates are not metres.</source>
        <translation>“{layer}” 레이어의 좌표계는 {crs}이며 단위가 미터가 아닙니다.</translation>
    </message>
    <message>
        <source>no coordinate system</source>
        <translation>좌표계 없음</translation>
    </message>
    <message>
        <source>The layer “{layer}” is in {crs}, not in {wanted}.</source>
        <translation>“{layer}” 레이어의 좌표계는 {crs}입니다. 필요한 좌표계: {wanted}.</translation>
    </message>
    <message>
        <source>The number of rows of “{layer}”</source>
        <translation>“{layer}” 레이어의 행 수</translation>
    </message>
    <message>
        <source>The {statistic} of “{field}” in “{layer}”</source>
        <translation>“{layer}” 레이어의 “{field}” 필드 {statistic}</translation>
    </message>
    <message>
        <source>count</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>smallest value</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>“{algorithm}” has not been run yet.</source>
        <translation>“{algorithm}” 알고리즘을 아직 실행하지 않았습니다.</translation>
    </message>
    <message>
        <source>In the latest run of “{algorithm}”, {name} was left empty.</source>
        <translation>“{algorithm}” 알고리즘의 마지막 실행에서 {name} 항목이 비어 있었습니다.</translation>
    </message>
    <message>
        <source>In the latest run of “{algorithm}”, {name} should be empty.</source>
        <translation>“{algorithm}” 알고리즘을 실행할 때 {name} 항목은 비워 두어야 합니다.</translation>
    </message>
    <message>
        <source>{name} in the latest run of “{algorithm}”</source>
        <translation>“{algorithm}” 알고리즘의 마지막 실행에서 지정한 {name}</translation>
    </message>
    <message>
        <source>{name}, the result of “{algorithm}”,</source>
        <translation>“{algorithm}” 알고리즘의 결과 {name}</translation>
    </message>
    <message>
        <source>“{field}” in “{layer}” is as expected in {right} of {all} places.</source>
        <translation>“{layer}” 레이어의 “{field}” 필드 값이 {all}곳 가운데 {right}곳에서 예상과 같습니다.</translation>
    </message>
    <message>
        <source>“{layer}” comes within {found} m of “{zones}”; {least} m are to be kept.</source>
        <translation>“{layer}” 레이어가 “{zones}” 레이어에서 {found} m까지 가까워집니다. {least} m 이상 떨어져야 합니다.</translation>
    </message>
    <message>
        <source>{n} places of “{layer}” show a count below {k}: somebody could be recognised.</source>
        <translation>“{layer}” 레이어의 {n}곳에 {k}보다 작은 수가 그대로 나옵니다. 개인이 드러날 수 있습니다.</translation>
    </message>
    <message>
        <source>The file of “{name}” is not there yet.</source>
        <translation>“{name}” 파일이 아직 없습니다.</translation>
    </message>
    <message>
        <source>The file of “{name}” does not say “{words}”.</source>
        <translation>“{name}” 파일에 “{words}” 문구가 없습니다.</translation>
    </message>
    <message>
        <source>The cycle has no decision yet.</source>
        <translation>사이클에 아직 결정이 없습니다.</translation>
    </message>
    <message>
        <source>No decision cites a run of “{algorithm}”.</source>
        <translation>“{algorithm}” 알고리즘의 실행을 인용한 결정이 없습니다.</translation>
    </message>
    <message>
        <source>The decision has not been approved yet.</source>
        <translation>결정이 아직 승인되지 않았습니다.</translation>
    </message>
    <message>
        <source>No metric of citizen convenience has a baseline and a target.</source>
        <translation>시민 편의 지표 가운데 기준값과 목표값이 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>No metric of administrative efficiency has a baseline and a target.</source>
        <translation>행정 효율 지표 가운데 기준값과 목표값이 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>The cycle stands at “{stage}” of round {iteration}; it is to reach “{wanted}”.</source>
        <translation>사이클은 {iteration}회차의 “{stage}” 단계에 있습니다. “{wanted}” 단계까지 가야 합니다.</translation>
    </message>
    <message>
        <source>A gate was passed with a reason instead of what it asks for.</source>
        <translation>통과 조건을 갖추지 않고 사유를 적고 단계를 통과했습니다.</translation>
    </message>
    <message>
        <source>There is no Smart Cycle yet.</source>
        <translation>아직 스마트 사이클이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” has not been made yet, or its layer was removed.</source>
        <translation>“{name}” 산출물을 아직 만들지 않았거나 그 레이어가 제거되었습니다.</translation>
    </message>
    <message>
        <source>The layer “{name}” is not in the project.</source>
        <translation>“{name}” 레이어가 프로젝트에 없습니다.</translation>
    </message>
    <message>
        <source>“{file}” is too large for an exercise ({mb} MB at most).</source>
        <translation>“{file}” 파일은 실습 파일로는 너무 큽니다(최대 {mb} MB).</translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation>“{file}” 파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“{file}” is no JSON: see line {line}. Often a comma or a quotation mark is missing.</source>
        <translation>“{file}” 파일은 JSON이 아닙니다. {line}번째 줄을 보십시오. 쉼표나 따옴표가 빠진 경우가 많습니다.</translation>
    </message>
    <message>
        <source>“{file}”: another exercise already has the id “{name}”.</source>
        <translation>“{file}”: “{name}”이라는 id를 가진 실습이 이미 있습니다.</translation>
    </message>
    <message>
        <source>the name of a sample project belongs here, such as sample_city.qgz</source>
        <translation>sample_city.qgz처럼 예제 프로젝트의 이름이 있어야 합니다</translation>
    </message>
    <message>
        <source>there is no step “{name}”</source>
        <translation>“{name}” 단계가 없습니다</translation>
    </message>
    <message>
        <source>{n} hints are needed, from a nudge to the way itself; there are {found}</source>
        <translation>힌트는 살짝 알려 주는 것부터 방법을 그대로 알려 주는 것까지 {n}개가 필요한데 {found}개가 있습니다</translation>
    </message>
    <message>
        <source>name either an “algorithm” or a “dock”</source>
        <translation>“algorithm”이나 “dock” 가운데 하나를 쓰십시오</translation>
    </message>
    <message>
        <source>“{name}” may not be run by an exercise; smartcity: algorithms and a few of QGIS's own may</source>
        <translation>실습에서는 “{name}” 알고리즘을 실행할 수 없습니다. smartcity: 알고리즘과 QGIS의 몇 가지 알고리즘만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>give a text, a number, true, false, or a list of these</source>
        <translation>글, 숫자, true, false 또는 이들의 목록을 쓰십시오</translation>
    </message>
    <message>
        <source>“{value}” is no plain file name of a kind that exercises write (report.html)</source>
        <translation>“{value}” 값은 실습이 만드는 종류의 단순한 파일 이름이 아닙니다(report.html)</translation>
    </message>
    <message>
        <source>“{value}” names no layer and no result (result:smartcity:hot_spots.OUTPUT)</source>
        <translation>“{value}” 값은 레이어도 결과도 가리키지 않습니다(result:smartcity:hot_spots.OUTPUT)</translation>
    </message>
    <message>
        <source>“{value}” looks like a path or an address; name a layer (layer:Name) or a file (file:report.html)</source>
        <translation>“{value}” 값은 경로나 주소로 보입니다. 레이어(layer:이름)나 파일(file:report.html)을 쓰십시오</translation>
    </message>
    <message>
        <source>name the field whose {statistic} is meant</source>
        <translation>{statistic} 통계를 구할 필드를 쓰십시오</translation>
    </message>
    <message>
        <source>give at least one place with its value</source>
        <translation>적어도 한 곳과 그 값을 쓰십시오</translation>
    </message>
    <message>
        <source>give a share above 0 and up to 1</source>
        <translation>0보다 크고 1 이하인 비율을 쓰십시오</translation>
    </message>
    <message>
        <source>give a list</source>
        <translation>목록을 쓰십시오</translation>
    </message>
    <message>
        <source>say what is wanted: equals, of, near with within, at_least or at_most</source>
        <translation>무엇을 원하는지 쓰십시오: equals, of, near와 within, at_least 또는 at_most</translation>
    </message>
    <message>
        <source>“{value}” names no layer and no result (layer:Name, result:smartcity:hot_spots.OUTPUT)</source>
        <translation>“{value}” 값은 레이어도 결과도 가리키지 않습니다(layer:이름, result:smartcity:hot_spots.OUTPUT)</translation>
    </message>
    <message>
        <source>another step already has the id “{name}”</source>
        <translation>다른 단계에 이미 “{name}”이라는 id가 있습니다</translation>
    </message>
    <message>
        <source>the step “{name}” comes later or needs this one: steps may only need earlier ones</source>
        <translation>“{name}” 단계는 뒤에 오거나 이 단계를 필요로 합니다. 앞선 단계만 필요로 할 수 있습니다</translation>
    </message>
    <message>
        <source>the result of a run belongs here (result:smartcity:hot_spots.REPORT)</source>
        <translation>실행 결과가 있어야 합니다(result:smartcity:hot_spots.REPORT)</translation>
    </message>
    <message>
        <source>a group of names and values in {{…}} belongs here</source>
        <translation>{{…}} 안에 이름과 값의 묶음이 있어야 합니다</translation>
    </message>
    <message>
        <source>“{file}”, at {place}: {what}.</source>
        <translation>“{file}” 파일의 {place}: {what}.</translation>
    </message>
    <message>
        <source>a text belongs here</source>
        <translation>글이 있어야 합니다</translation>
    </message>
    <message>
        <source>an id belongs here: small letters, digits and underlines, a letter first</source>
        <translation>id가 있어야 합니다: 소문자, 숫자, 밑줄, 첫 글자는 문자</translation>
    </message>
    <message>
        <source>“{value}” is not known here; possible are: {known}</source>
        <translation>“{value}” 값은 여기서 알 수 없는 값입니다. 가능한 값: {known}</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most} belongs here</source>
        <translation>{least}에서 {most} 사이의 정수가 있어야 합니다</translation>
    </message>
    <message>
        <source>a number belongs here</source>
        <translation>숫자가 있어야 합니다</translation>
    </message>
    <message>
        <source>true or false belongs here</source>
        <translation>true나 false가 있어야 합니다</translation>
    </message>
    <message>
        <source>a list of texts belongs here</source>
        <translation>글의 목록이 있어야 합니다</translation>
    </message>
    <message>
        <source>the text in this language is missing</source>
        <translation>이 언어로 된 글이 빠져 있습니다</translation>
    </message>
    <message>
        <source>a list with at least {n} entries belongs here</source>
        <translation>항목이 {n}개 이상인 목록이 있어야 합니다</translation>
    </message>
    <message>
        <source>this name is not known here</source>
        <translation>여기에서는 쓸 수 없는 이름입니다</translation>
    </message>
    <message>
        <source>If the labels were dealt by lot</source>
        <translation>처리한 곳을 추첨으로 정했다면</translation>
    </message>
    <message>
        <source>The layer has no coordinate system, so no ring of metres can be drawn. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS.</source>
        <translation>레이어에 좌표계가 없어 미터 단위의 거리를 둘 수 없습니다. 먼저 좌표계를 지정하십시오: 레이어 오른쪽 클릭 ▸ 레이어 좌표계 ▸ 레이어 좌표계 설정.</translation>
    </message>
    <message>
        <source>Store of the Smart Cycle</source>
        <translation>스마트 사이클 저장소</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>The file that keeps the cycles, for example city_smart_cycle.gpkg, or “pg:” and the name of a PostgreSQL connection. Empty: the store of the project.</source>
        <translation>사이클을 보관하는 파일(예: city_smart_cycle.gpkg), 또는 “pg:”와 PostgreSQL 연결 이름입니다. 비워 두면 프로젝트의 저장소를 씁니다.</translation>
    </message>
    <message>
        <source>Its id (CYCLE_ID of Start a cycle) or its title. Empty: the only cycle that is not closed.</source>
        <translation>사이클의 ID(사이클 시작의 CYCLE_ID)나 제목입니다. 비워 두면 종료되지 않은 하나뿐인 사이클을 씁니다.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Who does this. Empty: who works here, as the Smart Cycle&apos;s settings say.</source>
        <translation>이 일을 하는 사람입니다. 비워 두면 스마트 사이클 설정의 작업자로 기록합니다.</translation>
    </message>
    <message>
        <source>Id of the cycle</source>
        <translation>사이클의 ID</translation>
    </message>
    <message>
        <source>Stage: collect, analyse, administer, evaluate, closed</source>
        <translation>단계: collect, analyse, administer, evaluate, closed</translation>
    </message>
    <message>
        <source>What the present stage still asks for</source>
        <translation>현재 단계에 아직 필요한 것</translation>
    </message>
    <message>
        <source>Head of the cycle&apos;s chain, to be checked by Verify a store</source>
        <translation>사이클의 체인 머리(저장소 검증에서 확인할 때 씀)</translation>
    </message>
    <message>
        <source>Number of the iteration</source>
        <translation>회차 번호</translation>
    </message>
    <message>
        <source>Entries in the cycle&apos;s log</source>
        <translation>사이클 로그의 항목 수</translation>
    </message>
    <message>
        <source>Name the store: the project has none. Choose a file, or run Start a cycle with the name of a new one.</source>
        <translation>프로젝트에 저장소가 없으므로 저장소를 지정하십시오. 파일을 고르거나, 새 이름을 지정하여 사이클 시작을 실행하십시오.</translation>
    </message>
    <message>
        <source>There is no cycle “{cycle}” in “{store}”. There are: {known}.</source>
        <translation>“{store}” 저장소에 “{cycle}” 사이클이 없습니다. 있는 사이클: {known}.</translation>
    </message>
    <message>
        <source>Say which cycle is meant; “{store}” has: {known}.</source>
        <translation>어느 사이클인지 지정하십시오. “{store}” 저장소에 있는 사이클: {known}.</translation>
    </message>
    <message>
        <source>Report of a cycle</source>
        <translation>사이클 보고서</translation>
    </message>
    <message>
        <source>smart cycle,report,evidence,HTML,print,audit</source>
        <translation>스마트 사이클,보고서,근거,증거,HTML,인쇄,감사,report,audit</translation>
    </message>
    <message>
        <source>One page that needs no network; it can be printed.</source>
        <translation>인터넷 연결이 필요 없고 인쇄할 수 있는 보고서입니다.</translation>
    </message>
    <message>
        <source>1 where the store is as it was written</source>
        <translation>저장소가 기록된 그대로이면 1</translation>
    </message>
    <message>
        <source>Number of the first entry that is not as it was written, 0 where there is none</source>
        <translation>기록과 다른 첫 항목의 번호(없으면 0)</translation>
    </message>
    <message>
        <source>Gates passed with a reason</source>
        <translation>사유를 적고 통과한 단계 수</translation>
    </message>
    <message>
        <source>What must be known before the cycle is relied on</source>
        <translation>사이클을 믿고 쓰기 전에 알아야 할 것</translation>
    </message>
    <message>
        <source>Its name or id. Empty: the only one. Used where a store or a cycle is named.</source>
        <translation>지표의 이름이나 ID입니다. 비워 두면 하나뿐인 지표를 씁니다. 저장소나 사이클을 지정했을 때 씁니다.</translation>
    </message>
    <message>
        <source>Id of the estimate, empty where there is none</source>
        <translation>추정값의 ID(없으면 비어 있음)</translation>
    </message>
    <message>
        <source>“{store}” can only be read here: nothing new will be recorded.</source>
        <translation>“{store}” 저장소는 여기서 읽기만 할 수 있습니다. 새로 기록되는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Export a cycle</source>
        <translation>사이클 내보내기</translation>
    </message>
    <message>
        <source>smart cycle,export,package,evidence,audit,hand over,CSV,GeoJSON</source>
        <translation>스마트 사이클,내보내기,패키지,근거,증거,감사,인계,CSV,GeoJSON,export</translation>
    </message>
    <message>
        <source>With names of people and free texts</source>
        <translation>사람 이름과 자유로 적은 글 포함</translation>
    </message>
    <message>
        <source>Only where those who get the package may see them.</source>
        <translation>패키지를 받는 사람이 보아도 될 때만 선택하십시오.</translation>
    </message>
    <message>
        <source>Packages (*.zip)</source>
        <translation>패키지 (*.zip)</translation>
    </message>
    <message>
        <source>The package could not be written: {reason}. Choose another place for it.</source>
        <translation>패키지를 저장할 수 없습니다({reason}). 다른 저장 위치를 지정하십시오.</translation>
    </message>
    <message>
        <source>the data allow no estimate</source>
        <translation>이 데이터로는 추정할 수 없음</translation>
    </message>
    <message>
        <source>% fewer</source>
        <translation>% 감소</translation>
    </message>
    <message>
        <source>{n} places where nothing was done ({treated} treated)</source>
        <translation>아무것도 하지 않은 {n}곳(처리 {treated}곳)</translation>
    </message>
    <message>
        <source>weighted displacement difference {wdd:,.4g} ({low:,.4g} – {high:,.4g})</source>
        <translation>가중 전이 차이 {wdd:,.4g}({low:,.4g} – {high:,.4g})</translation>
    </message>
    <message>
        <source>Say which metric is meant: the cycle has {known}.</source>
        <translation>어느 지표인지 지정하십시오. 사이클에 있는 지표: {known}.</translation>
    </message>
    <message>
        <source>The cycle has no metric “{metric}”. It has: {known}.</source>
        <translation>사이클에 “{metric}” 지표가 없습니다. 있는 지표: {known}.</translation>
    </message>
    <message>
        <source>Move a cycle to another stage</source>
        <translation>사이클을 다른 단계로 옮기기</translation>
    </message>
    <message>
        <source>smart cycle,stage,gate,revise,close,iteration,override</source>
        <translation>스마트 사이클,단계,통과 조건,보완,종료,회차,사유,stage,gate,revise</translation>
    </message>
    <message>
        <source>Moves a cycle on, back, from Evaluate to Collect (which opens the next iteration), or to its end. Each stage has a gate; what it asks for that is not there is said. It can be passed with a reason, which shows in every report for ever.</source>
        <translation>사이클을 다음 단계로, 이전 단계로, 평가에서 수집으로(다음 회차가 시작됨), 또는 종료로 옮깁니다. 단계마다 통과 조건이 있으며 무엇이 빠졌는지 알려 줍니다. 빠진 것이 있어도 사유를 적고 통과할 수 있으며, 그 사실은 모든 보고서에 영구히 표시됩니다.</translation>
    </message>
    <message>
        <source>Stage to move to</source>
        <translation>옮길 단계</translation>
    </message>
    <message>
        <source>collect → analyse → administer → evaluate; evaluate → collect revises; closed ends the cycle.</source>
        <translation>collect → analyse → administer → evaluate 순서입니다. evaluate → collect는 보완, closed는 종료입니다.</translation>
    </message>
    <message>
        <source>Reason for passing a gate that is not met</source>
        <translation>통과 조건을 갖추지 못하고 통과하는 사유</translation>
    </message>
    <message>
        <source>Stays for ever. Where the gate is met it is not used.</source>
        <translation>영구히 남습니다. 통과 조건을 갖추었으면 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Needed to close a cycle; useful when it is revised.</source>
        <translation>사이클을 종료할 때 필요하며, 보완할 때에도 도움이 됩니다.</translation>
    </message>
    <message>
        <source>Record a decision</source>
        <translation>결정 기록</translation>
    </message>
    <message>
        <source>smart cycle,decision,approval,cite,run,evidence</source>
        <translation>스마트 사이클,결정,승인,인용,실행,근거,증거,decision,approval</translation>
    </message>
    <message>
        <source>Writes down what is to be done, the runs it rests on, and who proposed it. With an approver it is approved at once; the approver is the cycle&apos;s owner or gets the role, and is somebody else than the author unless the cycle is single-handed.</source>
        <translation>무엇을 할지, 어떤 실행에 근거하는지, 누가 제안했는지 기록합니다. 승인자를 지정하면 바로 승인됩니다. 승인자는 사이클의 책임자이거나 승인자 역할을 맡은 사람이며, 1인 운영이 아니면 작성자와 다른 사람이어야 합니다.</translation>
    </message>
    <message>
        <source>What is to be done, where, by whom.</source>
        <translation>무엇을, 어디에서, 누가 할 것인지 적습니다.</translation>
    </message>
    <message>
        <source>Runs it rests on</source>
        <translation>근거가 되는 실행</translation>
    </message>
    <message>
        <source>RUN_ID of one or more runs, with commas between them. “all”: every run of this iteration that succeeded.</source>
        <translation>실행 하나 이상의 RUN_ID를 쉼표로 구분하여 적습니다. “all”이면 이 회차에서 성공한 모든 실행입니다.</translation>
    </message>
    <message>
        <source>Who approves it. Empty: it stays a proposal.</source>
        <translation>승인하는 사람입니다. 비워 두면 제안으로 남습니다.</translation>
    </message>
    <message>
        <source>Id of the decision</source>
        <translation>결정의 ID</translation>
    </message>
    <message>
        <source>A decision needs an author: fill in “Person”.</source>
        <translation>결정에는 작성자가 필요합니다. “사람”을 채우십시오.</translation>
    </message>
    <message>
        <source>Record an estimate of effect</source>
        <translation>효과 추정값 기록</translation>
    </message>
    <message>
        <source>smart cycle,effect,estimate,interval,control,displacement,evaluation</source>
        <translation>스마트 사이클,효과,추정값,구간,대조군,풍선효과,평가,effect,estimate</translation>
    </message>
    <message>
        <source>Writes down an effect that was estimated outside Smart City, with its interval and what it was compared with; or, with “Why there is none” alone, that it could not be estimated.

Without a control only “no_control” or “inconclusive” is possible: places are treated because they were bad, and get better by themselves.</source>
        <translation>Smart City 밖에서 추정한 효과를 구간, 비교 대상과 함께 기록합니다. 추정할 수 없었으면 “없는 이유”만 적어 남길 수도 있습니다.

대조군이 없으면 판정은 “no_control”이나 “inconclusive”만 가능합니다. 나쁜 곳을 골라 처리하므로, 처리하지 않아도 저절로 나아지기도 합니다.</translation>
    </message>
    <message>
        <source>did, its, wdd, xmr, or how it was done.</source>
        <translation>did, its, wdd, xmr, 또는 추정한 방법을 적습니다.</translation>
    </message>
    <message>
        <source>In the unit below.</source>
        <translation>아래 단위로 적습니다.</translation>
    </message>
    <message>
        <source>Unit of the effect</source>
        <translation>효과의 단위</translation>
    </message>
    <message>
        <source>What the estimate says.</source>
        <translation>추정값에 따른 판정입니다.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>대조군</translation>
    </message>
    <message>
        <source>What it was compared with. Empty: nothing.</source>
        <translation>비교한 대상입니다. 비워 두면 없는 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation>풍선효과(주변 전이)</translation>
    </message>
    <message>
        <source>What happened around the place.</source>
        <translation>처리한 곳의 주변에서 일어난 일을 적습니다.</translation>
    </message>
    <message>
        <source>Why there is none</source>
        <translation>없는 이유</translation>
    </message>
    <message>
        <source>Instead of an estimate: why it could not be made. Stays for ever.</source>
        <translation>추정값 대신, 왜 추정할 수 없었는지 적습니다. 영구히 남습니다.</translation>
    </message>
    <message>
        <source>Id of the estimate</source>
        <translation>추정값의 ID</translation>
    </message>
    <message>
        <source>Give an estimate with its method, or say why there is none.</source>
        <translation>추정값을 방법과 함께 지정하거나, 없는 이유를 적으십시오.</translation>
    </message>
    <message>
        <source>An estimate needs its effect and both ends of its interval.</source>
        <translation>추정값에는 효과와 구간의 양쪽 끝이 필요합니다.</translation>
    </message>
    <message>
        <source>Record an intervention</source>
        <translation>조치 기록</translation>
    </message>
    <message>
        <source>smart cycle,intervention,treatment,dose,spraying,measure,place,date</source>
        <translation>스마트 사이클,조치,처리,투입량,살포,장소,날짜,intervention,dose</translation>
    </message>
    <message>
        <source>Writes down what was done, with the place (all geometries of the layer, or of its selection, as one), the dates and the dose: litres, doors, patrol hours, seats. Without these three no effect can be measured, and the gate to Evaluate says so.</source>
        <translation>무엇을 했는지를 장소(레이어 또는 선택한 피처의 모든 도형을 하나로), 날짜, 투입량(리터, 가구 수, 순찰 시간, 좌석 수)과 함께 기록합니다. 이 셋이 없으면 효과를 잴 수 없으며, 평가 단계의 통과 조건에서도 이를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Points, lines or areas; kept in the layer&apos;s own coordinate system.</source>
        <translation>포인트, 라인, 폴리곤입니다. 레이어의 좌표계 그대로 보관합니다.</translation>
    </message>
    <message>
        <source>Last day; empty while it goes on.</source>
        <translation>조치를 마친 날입니다. 계속되고 있으면 비워 두십시오.</translation>
    </message>
    <message>
        <source>A figure in the unit below, for the whole place and time.</source>
        <translation>장소와 기간 전체에 대한 수치를 아래 단위로 적습니다.</translation>
    </message>
    <message>
        <source>Decision it carries out</source>
        <translation>이행하는 결정 사항</translation>
    </message>
    <message>
        <source>DECISION_ID of Record a decision. Empty: the latest approved one.</source>
        <translation>결정 기록의 DECISION_ID입니다. 비워 두면 가장 최근에 승인된 결정 사항을 씁니다.</translation>
    </message>
    <message>
        <source>Id of the intervention</source>
        <translation>조치의 ID</translation>
    </message>
    <message>
        <source>Only to correct or complete one that was recorded before. Empty: a new one.</source>
        <translation>앞서 기록한 조치를 고치거나 보완할 때만 씁니다. 비워 두면 새로 기록합니다.</translation>
    </message>
    <message>
        <source>Anything else that should be known.</source>
        <translation>그 밖에 알아 두어야 할 것을 적습니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no coordinate system, so nobody knows where it is. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS.</source>
        <translation>“{layer}” 레이어에 좌표계가 없어 어디인지 알 수 없습니다. 먼저 좌표계를 지정하십시오: 레이어 오른쪽 클릭 ▸ 레이어 좌표계 ▸ 레이어 좌표계 설정.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no place in it.</source>
        <translation>“{layer}” 레이어에 위치가 있는 피처가 없습니다.</translation>
    </message>
    <message>
        <source>No decision of this cycle is approved yet: record one first, or give its DECISION_ID.</source>
        <translation>이 사이클에는 아직 승인된 결정 사항이 없습니다. 먼저 결정을 기록하거나 DECISION_ID를 지정하십시오.</translation>
    </message>
    <message>
        <source>smart cycle,observation,metric,trap,sensor,SensorThings,counter,time series,monitoring</source>
        <translation>스마트 사이클,관측,지표,트랩,센서,SensorThings,계수기,시계열,모니터링,observation,metric</translation>
    </message>
    <message>
        <source>Writes values of a metric into a cycle: from a layer of points or a table with a time (trap counts, SensorThings observations, counters, complaints), row by row or put together by period, or one value by hand.

Only values, times, effort and the key of the place are kept, nothing else of the layer. A period in which nothing was counted counts 0. With an effort (trap nights, hours) rates can be compared between rounds.</source>
        <translation>지표의 값을 사이클에 기록합니다. 시각이 있는 포인트 레이어나 표(트랩 채집 수, SensorThings 관측값, 계수기, 민원)에서 한 행씩 또는 기간별로 묶어 기록하거나, 값 하나를 직접 기록합니다.

값, 시각, 노력량, 장소 번호만 보관하고 레이어의 다른 내용은 보관하지 않습니다. 행이 하나도 없는 기간은 0으로 셉니다. 노력량(트랩 설치 밤 수, 시간)이 있으면 회차끼리 비율을 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>Any layer or table with a time. Empty: one value, given below.</source>
        <translation>시각이 있는 레이어나 표입니다. 비워 두면 아래에 지정한 값 하나를 기록합니다.</translation>
    </message>
    <message>
        <source>A date, a date with time, or text such as 2025-05-03, 20250503 or 2025년 5월 3일 14:30.</source>
        <translation>날짜나 일시 필드, 또는 2025-05-03, 20250503, 2025년 5월 3일 14:30처럼 적은 텍스트 필드입니다.</translation>
    </message>
    <message>
        <source>Numbers, or text that is numbers, as CSV files have it. Empty: every row counts as one.</source>
        <translation>숫자 필드, 또는 CSV 파일처럼 숫자를 적은 텍스트 필드입니다. 비워 두면 행마다 1로 셉니다.</translation>
    </message>
    <message>
        <source>Trap nights, hours, inspections: what a value took. Above zero.</source>
        <translation>값을 얻는 데 든 노력량입니다(트랩 설치 밤 수, 시간, 점검 횟수). 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>Field with the place&apos;s key</source>
        <translation>장소 번호 필드</translation>
    </message>
    <message>
        <source>The number of the trap or counter; no name of a person. Kept only where rows are recorded one by one.</source>
        <translation>트랩이나 계수기의 번호입니다. 사람 이름은 쓰지 마십시오. 한 행씩 기록할 때만 보관합니다.</translation>
    </message>
    <message>
        <source>Put together by</source>
        <translation>묶는 기간</translation>
    </message>
    <message>
        <source>none: each row is one observation.</source>
        <translation>none이면 행마다 관측값 하나로 기록합니다.</translation>
    </message>
    <message>
        <source>How values of a period become one</source>
        <translation>한 기간의 값을 하나로 만드는 방법</translation>
    </message>
    <message>
        <source>Without a field with values, rows are counted whatever is chosen here.</source>
        <translation>값 필드가 없으면 무엇을 고르든 행의 수를 셉니다.</translation>
    </message>
    <message>
        <source>Periods are counted from here. Empty: calendar months, weeks from Monday.</source>
        <translation>이 시점부터 기간을 나눕니다. 비워 두면 달력의 월과 월요일에 시작하는 주를 씁니다.</translation>
    </message>
    <message>
        <source>One value by hand, instead of a layer.</source>
        <translation>레이어 대신 직접 적는 값 하나입니다.</translation>
    </message>
    <message>
        <source>The day of the value by hand. Empty: today.</source>
        <translation>직접 적는 값의 날짜입니다. 비워 두면 오늘입니다.</translation>
    </message>
    <message>
        <source>Run that computed it</source>
        <translation>값을 계산한 실행</translation>
    </message>
    <message>
        <source>RUN_ID, where a run of the cycle made the layer.</source>
        <translation>사이클의 실행으로 만든 레이어이면 그 RUN_ID를 적습니다.</translation>
    </message>
    <message>
        <source>How it was measured, if that should be known.</source>
        <translation>측정한 방법을 알아야 하면 적습니다.</translation>
    </message>
    <message>
        <source>Observations recorded</source>
        <translation>기록한 관측값 수</translation>
    </message>
    <message>
        <source>Give a layer with observations, or one value.</source>
        <translation>관측값 레이어나 값 하나를 지정하십시오.</translation>
    </message>
    <message>
        <source>Say which field of “{layer}” holds the date or time.</source>
        <translation>“{layer}” 레이어에서 날짜나 시각이 있는 필드를 지정하십시오.</translation>
    </message>
    <message>
        <source>Nothing was recorded: no row has both a time and a value.</source>
        <translation>기록한 것이 없습니다. 시각과 값이 모두 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>no date that can be read</source>
        <translation>읽을 수 있는 날짜가 없음</translation>
    </message>
    <message>
        <source>“{field}” is not above zero</source>
        <translation>“{field}” 필드가 0보다 크지 않음</translation>
    </message>
    <message>
        <source>Declare a run</source>
        <translation>실행 신고</translation>
    </message>
    <message>
        <source>smart cycle,run,evidence,provenance,origin unknown,batch,script,digest,hash</source>
        <translation>스마트 사이클,실행,근거,증거,출처,출처 알 수 없음,일괄,스크립트,해시,run,provenance,digest</translation>
    </message>
    <message>
        <source>Writes a run into a cycle that recorded itself nowhere: a batch, an iteration over features, a script, a model outside a project. Inputs and outputs are hashed as they are now, so declare it before they change. In reports the run is marked as declared.</source>
        <translation>자동으로 기록되지 않은 실행을 사이클에 신고합니다(일괄 처리, 피처별 반복, 스크립트, 프로젝트 밖의 모델). 입력과 산출물의 해시값은 지금 상태로 계산하므로, 바뀌기 전에 신고하십시오. 보고서에는 신고한 실행으로 표시됩니다.</translation>
    </message>
    <message>
        <source>Its id, for example smartcity:hot_spots or native:buffer, or the name of a script.</source>
        <translation>알고리즘의 ID(예: smartcity:hot_spots, native:buffer)나 스크립트 이름입니다.</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>읽은 데이터</translation>
    </message>
    <message>
        <source>Layers that the run read, hashed now.</source>
        <translation>실행이 읽은 레이어입니다. 해시값을 지금 계산합니다.</translation>
    </message>
    <message>
        <source>What was made</source>
        <translation>만든 것</translation>
    </message>
    <message>
        <source>Layers that the run wrote, hashed now.</source>
        <translation>실행이 만든 레이어입니다. 해시값을 지금 계산합니다.</translation>
    </message>
    <message>
        <source>Parameters and figures</source>
        <translation>파라미터와 수치</translation>
    </message>
    <message>
        <source>REPORT_JSON of an algorithm of Smart City, or JSON with “parameters” and “figures”. In a model: choose the child's output.</source>
        <translation>Smart City 알고리즘의 REPORT_JSON, 또는 “parameters”와 “figures”가 있는 JSON입니다. 모델에서는 하위 알고리즘의 산출물을 고르십시오.</translation>
    </message>
    <message>
        <source>None of the layers under “What was read” can be read. Check that their files still exist.</source>
        <translation>“읽은 것”의 레이어 가운데 읽을 수 있는 것이 없습니다. 파일이 아직 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” has no data that can be hashed, so nobody can check later that it is the same.</source>
        <translation>“{layer}” 레이어에는 해시값을 계산할 데이터가 없어, 나중에 같은 데이터인지 확인할 수 없습니다.</translation>
    </message>
    <message>
        <source>“Parameters and figures” is not JSON: {reason}.</source>
        <translation>“파라미터와 수치”에 적은 것이 JSON이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>“Parameters and figures” needs the form {form}.</source>
        <translation>“파라미터와 수치”는 {form} 형식이어야 합니다.</translation>
    </message>
    <message>
        <source>Record a saving</source>
        <translation>절감 기록</translation>
    </message>
    <message>
        <source>smart cycle,saving,cost,hours,litres,budget</source>
        <translation>스마트 사이클,절감,비용,시간,리터,예산,saving,cost</translation>
    </message>
    <message>
        <source>Writes down what was saved as a range, with what it rests on: hours × wage, litres × price, or a cost that was avoided. One row is an amount of money; two rows are an amount and its price, and are multiplied. Negative amounts are losses.</source>
        <translation>절감한 것을 범위로, 그 근거와 함께 기록합니다. 시간 × 임금, 리터 × 가격, 또는 피한 비용입니다. 한 행이면 금액이고, 두 행이면 양과 단가이며 서로 곱합니다. 음수는 손실입니다.</translation>
    </message>
    <message>
        <source>In a few words.</source>
        <translation>짧게 적습니다.</translation>
    </message>
    <message>
        <source>hours × wage, litres × price, or a cost that was avoided.</source>
        <translation>시간 × 임금, 리터 × 가격, 또는 피한 비용 가운데 고릅니다.</translation>
    </message>
    <message>
        <source>Amount, and price</source>
        <translation>양과 단가</translation>
    </message>
    <message>
        <source>Name, low, central, high, unit. For example: hours saved, 10, 14, 18, hours a week; then: wage, 21000, 24000, 27000, won per hour.</source>
        <translation>이름, 낮은 값, 중간 값, 높은 값, 단위 순서로 적습니다. 예: 절감 시간, 10, 14, 18, 주당 시간. 둘째 행: 임금, 21000, 24000, 27000, 시간당 원.</translation>
    </message>
    <message>
        <source>Id of the saving</source>
        <translation>절감의 ID</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>낮은 값</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>중간 값</translation>
    </message>
    <message>
        <source>High</source>
        <translation>높은 값</translation>
    </message>
    <message>
        <source>A saving has one row (money) or two (amount and price), of {columns} cells each.</source>
        <translation>절감은 한 행(금액) 또는 두 행(양과 단가)으로 적으며, 행마다 {columns}칸입니다.</translation>
    </message>
    <message>
        <source>Low, central and high must be numbers.</source>
        <translation>낮은 값, 중간 값, 높은 값은 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>Start a cycle</source>
        <translation>사이클 시작</translation>
    </message>
    <message>
        <source>smart cycle,evidence,iteration,problem,metric,baseline,target,PDCA,evaluation</source>
        <translation>스마트 사이클,근거,증거,회차,순환,문제,지표,기준값,목표값,PDCA,평가,evidence,iteration</translation>
    </message>
    <message>
        <source>Starts a Smart Cycle: collect, analyse, administer a first solution, evaluate, revise and administer again, with the evidence of every round kept in one file.

The problem says what, where, how much, and how it may be solved. At least one metric says what becomes easier for citizens and one what becomes easier for the administration; without any, those of the area are taken, still without baseline and target. What is missing can be added later; MISSING says what.</source>
        <translation>스마트 사이클을 시작합니다. 수집하고, 분석하고, 첫 해결책을 시행하고, 평가하고, 보완하여 다시 시행하며, 모든 회차의 근거 자료를 한 파일에 남깁니다.

문제는 무엇이, 어디에, 얼마나 있고 어떻게 해결할 수 있는지로 적습니다. 시민에게 무엇이 편해지는지를 나타내는 지표와 행정의 무엇이 나아지는지를 나타내는 지표가 적어도 하나씩 있어야 합니다. 지정하지 않으면 분야별 지표로 시작하며, 기준값과 목표값은 아직 비어 있습니다. 빠진 것은 나중에 더할 수 있고 MISSING에서 알려 줍니다.</translation>
    </message>
    <message>
        <source>What the cycle is called in lists and reports.</source>
        <translation>목록과 보고서에 나오는 사이클의 이름입니다.</translation>
    </message>
    <message>
        <source>Functional area</source>
        <translation>업무 분야</translation>
    </message>
    <message>
        <source>Which metrics a cycle starts with where none are given.</source>
        <translation>지표를 지정하지 않았을 때 어떤 지표로 시작할지 정합니다.</translation>
    </message>
    <message>
        <source>Letters, digits, - and _. Empty: one is made. Needed where a model names the cycle again later.</source>
        <translation>영문자, 숫자, -, _를 쓸 수 있습니다. 비워 두면 새로 만듭니다. 모델에서 이 사이클을 다시 가리키려면 지정해야 합니다.</translation>
    </message>
    <message>
        <source>Layer the cycle belongs to</source>
        <translation>사이클이 속한 레이어</translation>
    </message>
    <message>
        <source>The layer whose problem it is. Runs of Smart City on it, and on what they made of it, are recorded in the cycle.</source>
        <translation>문제가 있는 레이어입니다. 이 레이어와, 이 레이어로 만든 레이어에서 실행하는 Smart City 알고리즘은 사이클에 기록됩니다.</translation>
    </message>
    <message>
        <source>The problem: what?</source>
        <translation>문제: 무엇이</translation>
    </message>
    <message>
        <source>What is the matter, in a sentence.</source>
        <translation>무엇이 문제인지 한 문장으로 적습니다.</translation>
    </message>
    <message>
        <source>The problem: where?</source>
        <translation>문제: 어디에</translation>
    </message>
    <message>
        <source>Which neighbourhoods, streets, places.</source>
        <translation>어느 동네, 거리, 장소인지 적습니다.</translation>
    </message>
    <message>
        <source>The problem: how much?</source>
        <translation>문제: 얼마나</translation>
    </message>
    <message>
        <source>How many, how often, how long.</source>
        <translation>얼마나 많이, 자주, 오래 일어나는지 적습니다.</translation>
    </message>
    <message>
        <source>The problem: how may it be solved?</source>
        <translation>문제: 어떻게 해결할 수 있는가</translation>
    </message>
    <message>
        <source>What could be done about it.</source>
        <translation>무엇을 할 수 있는지 적습니다.</translation>
    </message>
    <message>
        <source>One row for each: name; convenience (for citizens) or efficiency (for the administration); unit; lower or higher (which is better); what it is today; what it should become.</source>
        <translation>지표마다 한 행이며 이름, convenience(시민 편의) 또는 efficiency(행정 효율), 단위, lower 또는 higher(좋은 쪽), 기준값, 목표값 순서로 적습니다.</translation>
    </message>
    <message>
        <source>One row for each: title, agency, date of the data, legal basis, who holds them, how good they are.</source>
        <translation>자료 출처마다 한 행이며 제목, 기관, 자료 날짜, 법적 근거, 보유자, 품질 순서로 적습니다.</translation>
    </message>
    <message>
        <source>One person both proposes and approves</source>
        <translation>한 사람이 제안과 승인을 모두 함</translation>
    </message>
    <message>
        <source>Said for ever in the cycle. Otherwise nobody approves their own decision.</source>
        <translation>사이클에 영구히 표시됩니다. 선택하지 않으면 누구도 자신의 결정을 승인할 수 없습니다.</translation>
    </message>
    <message>
        <source>Cycle that this one takes up again</source>
        <translation>이 사이클이 이어받는 사이클</translation>
    </message>
    <message>
        <source>The id of an earlier cycle, closed or not.</source>
        <translation>이전 사이클의 ID입니다. 종료되지 않은 사이클도 됩니다.</translation>
    </message>
    <message>
        <source>Save the project, then open the store in it: an unsaved project cannot remember its store.</source>
        <translation>프로젝트를 저장한 뒤 그 안에서 저장소를 여십시오. 저장하지 않은 프로젝트는 저장소를 기억할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{parameter}” has {n} cells, which is not a multiple of its {columns} columns. Fill in whole rows.</source>
        <translation>“{parameter}”의 칸이 {n}개인데 열 {columns}개의 배수가 아닙니다. 행을 모두 채우십시오.</translation>
    </message>
    <message>
        <source>The metric “{name}” needs convenience or efficiency in its second column, and lower or higher in its fourth.</source>
        <translation>“{name}” 지표의 둘째 칸에는 convenience나 efficiency를, 넷째 칸에는 lower나 higher를 적어야 합니다.</translation>
    </message>
    <message>
        <source>“{text}” is not a number (metric “{name}”).</source>
        <translation>“{text}” 값은 숫자가 아닙니다(지표 “{name}”).</translation>
    </message>
    <message>
        <source>Verify a store</source>
        <translation>저장소 검증</translation>
    </message>
    <message>
        <source>smart cycle,verify,hash chain,integrity,evidence,audit,tampering</source>
        <translation>스마트 사이클,검증,해시 체인,무결성,근거,증거,감사,변조,verify,hash chain</translation>
    </message>
    <message>
        <source>Reads the whole log of a store (or of a package of one cycle) and says whether every entry, every text and every table is as it was written: VALID is 1, or FIRST_BROKEN is the number of the first entry that is not.

A log that was cut at its end, or written anew from the beginning, is consistent in itself. Only the chain heads printed in reports show it: paste them under “Chain heads”.</source>
        <translation>저장소(또는 사이클 하나의 패키지)의 로그 전체를 읽고 모든 항목, 글, 테이블이 기록된 그대로인지 알려 줍니다. 그대로이면 VALID가 1이고, 아니면 FIRST_BROKEN이 기록과 다른 첫 항목의 번호입니다.

끝이 잘렸거나 처음부터 새로 쓴 로그는 그 자체로는 앞뒤가 맞습니다. 보고서에 인쇄된 체인 머리와 비교해야만 알아낼 수 있습니다. “체인 머리” 칸에 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>Chain heads</source>
        <translation>체인 머리</translation>
    </message>
    <message>
        <source>As reports print them, one in each line: cycle:number:letters and digits.</source>
        <translation>보고서에 인쇄된 그대로 한 줄에 하나씩 적습니다(사이클:번호:글자와 숫자).</translation>
    </message>
    <message>
        <source>1 where everything is as it was written</source>
        <translation>모두 기록된 그대로이면 1</translation>
    </message>
    <message>
        <source>Entries checked</source>
        <translation>확인한 항목 수</translation>
    </message>
    <message>
        <source>What was found to be wrong</source>
        <translation>잘못된 것의 수</translation>
    </message>
    <message>
        <source>What is odd, but proves nothing</source>
        <translation>이상하지만 잘못이라고 단정할 수 없는 것의 수</translation>
    </message>
    <message>
        <source>What was found, in words</source>
        <translation>찾은 내용</translation>
    </message>
    <message>
        <source>Chain heads now</source>
        <translation>현재의 체인 머리</translation>
    </message>
    <message>
        <source>Verification of a store</source>
        <translation>저장소 검증</translation>
    </message>
    <message>
        <source>Is the evidence what was once written?</source>
        <translation>근거 자료가 처음 기록한 그대로인가?</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>잘못됨</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>이상함</translation>
    </message>
    <message>
        <source>Every entry&apos;s content is hashed again (SHA-256), both chains are computed from the first entry on, every cycle is replayed, and the tables are compared with what comes out. A chain that was cut or written anew as a whole shows only against the heads that earlier reports print.</source>
        <translation>모든 항목의 내용으로 해시(SHA-256)를 다시 계산하고, 두 체인을 첫 항목부터 다시 계산하고, 모든 사이클을 처음부터 재현하여 테이블과 비교합니다. 끝이 잘렸거나 통째로 새로 쓴 체인은 이전 보고서에 인쇄된 체인 머리와 비교해야만 드러납니다.</translation>
    </message>
    <message>
        <source>“{store}” is as it was written: {n} entries, none altered, missing or out of order.</source>
        <translation>“{store}” 저장소는 기록된 그대로입니다. 항목 {n}개 가운데 바뀌거나 빠지거나 순서가 어긋난 것이 없습니다.</translation>
    </message>
    <message>
        <source>“{store}” was changed: entry {first} is the first that is not as it was written.</source>
        <translation>“{store}” 저장소가 바뀌었습니다. {first}번 항목이 기록과 다른 첫 항목입니다.</translation>
    </message>
    <message>
        <source>The log of “{store}” is as it was written, but tables beside it were changed.</source>
        <translation>“{store}” 저장소의 로그는 기록된 그대로이지만, 함께 있는 테이블이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>“{layer}” rests on calls alone, so what a trap will catch is not known: it is taken as if a trap caught as much as 1,000 people call.</source>
        <translation>“{layer}” 레이어는 민원에만 근거하므로 트랩에 무엇이 잡힐지 알 수 없습니다. 트랩 하나가 주민 1,000명의 민원만큼 잡는다고 봅니다.</translation>
    </message>
    <message>
        <source>Power with {n} controls</source>
        <translation>대조군 {n}개일 때의 검정력</translation>
    </message>
    <message>
        <source>with {n}</source>
        <translation>{n}개일 때</translation>
    </message>
    <message>
        <source>Hardly. {chance} {blocks} sprayed blocks and {controls} controls would do for four in five.</source>
        <translation>알아내기 어렵습니다. {chance} 살포 구획 {blocks}개와 대조군 {controls}개이면 다섯 번 가운데 네 번 알아낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Hardly. {chance} Even 30 blocks like these and three times the controls would not do: more traps in each, or more visits, would help.</source>
        <translation>알아내기 어렵습니다. {chance} 이런 구획 30개와 세 배의 대조군으로도 부족합니다. 구획마다 트랩을 늘리거나 방문 횟수를 늘리면 도움이 됩니다.</translation>
    </message>
    <message>
        <source>{n} controls</source>
        <translation>대조군 {n}개</translation>
    </message>
    <message>
        <source>From {first} to {last} there are {n} periods. Check the dates for wrong years, or choose longer periods.</source>
        <translation>{first}부터 {last}까지 기간이 {n}개입니다. 연도가 잘못된 날짜가 없는지 확인하거나 기간을 길게 하십시오.</translation>
    </message>
    <message>
        <source>“{file}” is not a package of a Smart Cycle, or it is damaged.</source>
        <translation>“{file}” 파일은 스마트 사이클의 패키지가 아니거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of the plugin. Update the plugin.</source>
        <translation>“{file}” 파일은 더 새로운 플러그인으로 작성되었습니다. 플러그인을 업데이트하십시오.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>보고서…</translation>
    </message>
    <message>
        <source>Verify the store…</source>
        <translation>저장소 검증…</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Running once more…</source>
        <translation>다시 실행하는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The run was repeated.</source>
        <translation>실행을 다시 했습니다.</translation>
    </message>
    <message>
        <source>It read the same.</source>
        <translation>읽은 것이 같습니다.</translation>
    </message>
    <message>
        <source>It read something else: {names}.</source>
        <translation>읽은 것이 다름: {names}.</translation>
    </message>
    <message>
        <source>{name}: {then} → {now}</source>
        <translation>{name}: {then} → {now}</translation>
    </message>
    <message>
        <source>It made the same.</source>
        <translation>만든 것이 같습니다.</translation>
    </message>
    <message>
        <source>It made something else: {names}.</source>
        <translation>만든 것이 다름: {names}.</translation>
    </message>
    <message>
        <source>Not comparable: {names}.</source>
        <translation>비교할 수 없음: {names}.</translation>
    </message>
    <message>
        <source>None of the outputs of this run is in the project any more, so there is nothing to copy.</source>
        <translation>이 실행의 산출물이 프로젝트에 남아 있지 않아 복사할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Kept in “{files}”, beside the store.</source>
        <translation>저장소 옆의 “{files}” 파일에 보관했습니다.</translation>
    </message>
    <message>
        <source>Origin unknown: {layers}. Nobody saw the run; declare it.</source>
        <translation>출처를 알 수 없는 레이어: {layers}. 어떤 실행으로 만들었는지 기록이 없으므로 신고하십시오.</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>실행한 사람</translation>
    </message>
    <message>
        <source>Inputs that differ</source>
        <translation>달라진 입력</translation>
    </message>
    <message>
        <source>Outputs that differ</source>
        <translation>달라진 산출물</translation>
    </message>
    <message>
        <source>Not comparable</source>
        <translation>비교할 수 없음</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>temporary layer</source>
        <translation>임시 레이어</translation>
    </message>
    <message>
        <source>Before you rely on it</source>
        <translation>믿고 쓰기 전에</translation>
    </message>
    <message>
        <source>No metric is defined.</source>
        <translation>정의된 지표가 없습니다.</translation>
    </message>
    <message>
        <source>Iteration {n}: the gate of “{stage}” was passed with a reason ({reason}). Missing was: {missing}.</source>
        <translation>{n}회차: “{stage}” 단계를 사유를 적고 통과했습니다({reason}). 빠진 것: {missing}.</translation>
    </message>
    <message>
        <source>One person may both propose and approve in this cycle.</source>
        <translation>이 사이클에서는 한 사람이 제안과 승인을 모두 할 수 있습니다.</translation>
    </message>
    <message>
        <source>The store was changed after it was written: {n} findings. Run Verify a store.</source>
        <translation>저장소가 기록된 뒤에 바뀌었습니다(찾은 것 {n}개). 저장소 검증을 실행하십시오.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>누군가</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>이름을 적지 않음</translation>
    </message>
    <message>
        <source>Iteration {n}</source>
        <translation>{n}회차</translation>
    </message>
    <message>
        <source>started {date}</source>
        <translation>{date} 시작</translation>
    </message>
    <message>
        <source>last entry {date}</source>
        <translation>마지막 기록 {date}</translation>
    </message>
    <message>
        <source>owner: {name}</source>
        <translation>책임자: {name}</translation>
    </message>
    <message>
        <source>layer: {names}</source>
        <translation>레이어: {names}</translation>
    </message>
    <message>
        <source>takes up the cycle {id}</source>
        <translation>{id} 사이클을 이어받음</translation>
    </message>
    <message>
        <source>The problem is not stated yet.</source>
        <translation>문제가 아직 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>How it may be solved</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>for citizens</source>
        <translation>시민 편의</translation>
    </message>
    <message>
        <source>for the administration</source>
        <translation>행정 효율</translation>
    </message>
    <message>
        <source>opened {date}</source>
        <translation>{date} 시작</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>보유자</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>수집</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>The store was verified when this page was made: {n} entries, all as they were written.</source>
        <translation>이 보고서를 만들 때 저장소를 검증했습니다. 항목 {n}개가 모두 기록된 그대로입니다.</translation>
    </message>
    <message>
        <source>The store was verified when this page was made, and is not as it was written.</source>
        <translation>이 보고서를 만들 때 저장소를 검증한 결과, 기록된 그대로가 아닙니다.</translation>
    </message>
    <message>
        <source>{n} entries up to {at} (UTC), in “{store}”.</source>
        <translation>“{store}” 저장소에 {at}(UTC)까지 항목 {n}개.</translation>
    </message>
    <message>
        <source>Keep this line: with it, Verify a store finds a log that was cut or written anew after this page was made.</source>
        <translation>이 줄을 보관하십시오. 이 보고서를 만든 뒤 로그가 잘리거나 새로 쓰이면, 저장소 검증에서 이 줄로 알아낼 수 있습니다.</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>신고</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>제안됨</translation>
    </message>
    <message>
        <source>effective</source>
        <translation>효과 있음</translation>
    </message>
    <message>
        <source>no useful effect</source>
        <translation>실질적 효과 없음</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>악화</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>판단 불가</translation>
    </message>
    <message>
        <source>no control</source>
        <translation>대조군 없음</translation>
    </message>
    <message>
        <source>no digest</source>
        <translation>해시값 없음</translation>
    </message>
    <message>
        <source>, {n} selected</source>
        <translation>, {n}개 선택</translation>
    </message>
    <message>
        <source>No run that is recorded made “{layer}”. Declare the run first, then keep its output.</source>
        <translation>기록된 실행 가운데 “{layer}” 레이어를 만든 것이 없습니다. 먼저 실행을 신고한 뒤 산출물을 보관하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” could not be copied: {reason}</source>
        <translation>“{layer}” 레이어를 복사할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>“{layer}” is not in a file, so it cannot be copied.</source>
        <translation>“{layer}” 레이어는 파일에 있지 않아 복사할 수 없습니다.</translation>
    </message>
    <message>
        <source>A run could not be recorded: {reason}</source>
        <translation>실행을 기록하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>Hashing what a run reads</source>
        <translation>실행이 읽는 데이터의 해시값 계산</translation>
    </message>
    <message>
        <source>There is no run “{run}” in this cycle.</source>
        <translation>이 사이클에 실행 “{run}” 기록이 없습니다.</translation>
    </message>
    <message>
        <source>A run in place changed its own input, so what it read is no longer there. It cannot be run again.</source>
        <translation>제자리에서 편집하는 실행은 자신의 입력을 바꾸므로, 그때 읽은 데이터가 남아 있지 않습니다. 그래서 다시 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>QGIS has no algorithm “{algorithm}” now. Install its provider, then try again.</source>
        <translation>지금 QGIS에 “{algorithm}” 알고리즘이 없습니다. 제공자를 설치한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” is not in the project any more, so the run cannot be repeated.</source>
        <translation>“{layer}” 레이어가 더는 프로젝트에 없어 다시 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>The filter on “{layer}” looked at personal data and was not kept, so the run cannot be repeated.</source>
        <translation>“{layer}” 레이어의 필터는 개인정보를 조건으로 썼으므로 보관하지 않았습니다. 그래서 다시 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{layer}” had the filter “{then}” and has “{now}” now. Set it as it was, then try again.</source>
        <translation>“{layer}” 레이어의 필터가 그때는 “{then}”, 지금은 “{now}”입니다. 그때와 같게 지정한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The run read {n} selected features of “{layer}”, and others are selected now. Select the same, then try again.</source>
        <translation>이 실행은 “{layer}” 레이어에서 선택한 피처 {n}개를 읽었는데, 지금은 다른 피처가 선택되어 있습니다. 같은 피처를 선택한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The run read edits of “{layer}” that were not saved then. That state cannot be restored.</source>
        <translation>이 실행은 “{layer}” 레이어의 저장하지 않은 편집 내용을 읽었습니다. 그 상태는 되살릴 수 없습니다.</translation>
    </message>
    <message>
        <source>The run was recorded without its parameters, so it cannot be repeated.</source>
        <translation>파라미터 없이 기록된 실행이므로 다시 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>The parameter “{name}” was too large or too personal to be kept, so the run cannot be repeated.</source>
        <translation>“{name}” 파라미터는 너무 크거나 개인정보가 들어 있어 보관하지 않았습니다. 그래서 다시 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준값</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표값</translation>
    </message>
    <message>
        <source>Values in time</source>
        <translation>시간에 따른 값</translation>
    </message>
    <message>
        <source>Orange squares: {treated} places where something was done. Blue circles: {control} controls. Pink diamonds: {around} around them.</source>
        <translation>주황색 사각형은 조치한 곳 {treated}곳, 파란색 원은 대조한 곳 {control}곳, 분홍색 마름모는 그 둘레 {around}곳입니다.</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>파일…</translation>
    </message>
    <message>
        <source>Database “{name}”</source>
        <translation>데이터베이스 “{name}”</translation>
    </message>
    <message>
        <source>0 where the zones have theirs already.</source>
        <translation>구역에 완충 거리가 이미 반영되어 있으면 0으로 지정하십시오.</translation>
    </message>
    <message>
        <source>For errors of position and corners that are cut; on top of the buffer.</source>
        <translation>위치 오차와 모서리를 질러가는 경우에 대비하여 완충 거리에 더하는 거리입니다.</translation>
    </message>
    <message>
        <source>For errors of position and corners that are cut, on top of the buffer; and above the surface with trees and roofs.</source>
        <translation>위치 오차와 모서리를 질러가는 경우에 대비하여 완충 거리에 더하는 거리입니다. 나무와 지붕이 있는 표면 위로도 이만큼 둡니다.</translation>
    </message>
    <message>
        <source>Added around every zone.</source>
        <translation>모든 구역 둘레에 더합니다.</translation>
    </message>
    <message>
        <source>Above the ground, or above the plants where the terrain is a surface with plants.</source>
        <translation>지면을 기준으로 합니다. 지형이 식물을 포함한 표면이면 식물을 기준으로 합니다.</translation>
    </message>
    <message>
        <source>1 where the conditions of the weighted displacement difference hold; else it is no finding</source>
        <translation>가중 전이 차이의 조건이 충족되면 1, 아니면 결과로 볼 수 없음</translation>
    </message>
    <message>
        <source>Smart City: ready models</source>
        <translation>Smart City: 준비된 모델</translation>
    </message>
    <message>
        <source>The model “{file}” cannot be read; install the plugin again.</source>
        <translation>모델 “{file}” 파일을 읽을 수 없습니다. 플러그인을 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>From a question to a plan</source>
        <translation>질문에서 계획까지</translation>
    </message>
    <message>
        <source>Polygons that the drone must not enter. Empty: none are known, which is not the same as none.</source>
        <translation>드론이 들어가면 안 되는 폴리곤입니다. 비워 두면 알려진 것이 없는 것으로 보며, 실제로 없다는 뜻은 아닙니다.</translation>
    </message>
    <message>
        <source>Points from which the drone starts, near enough to the blocks. Empty: it starts beside them.</source>
        <translation>드론이 이륙하는 포인트이며 구획에서 충분히 가까워야 합니다. 비워 두면 구획 옆에서 이륙합니다.</translation>
    </message>
    <message>
        <source>A page with the figures, the method and the warnings of this step.</source>
        <translation>이 단계의 수치, 방법, 경고를 담은 보고서입니다.</translation>
    </message>
    <message>
        <source>From complaints to a spraying mission</source>
        <translation>민원에서 살포 비행까지</translation>
    </message>
    <message>
        <source>Finds where complaints are more than the people who call would explain, plans which blocks to spray around the places that must be kept clear, plans the drone&apos;s flight, checks it, and writes the mission file.

Complaints show who calls as well as where the problem is. Calls about anything else are the measure of who calls: hot is where this complaint is frequent among all calls. Where traps are counted, use Spray risk instead of the first step. The flight check must be read before anybody flies; nothing here is a permission.</source>
        <translation>신고하는 사람이 많아서라고만 보기 어려울 만큼 민원이 많은 곳을 찾고, 살포하면 안 되는 곳을 피해 살포할 구획을 계획하고, 드론 비행을 계획하고 점검한 뒤 임무 파일을 만듭니다.

민원은 문제가 어디에 있는지뿐만 아니라 누가 신고하는지도 보여 줍니다. 그래서 다른 일에 대한 민원으로 누가 신고하는지를 잽니다. 전체 민원 가운데 이 민원의 비율이 높은 곳이 핫스팟입니다. 트랩으로 조사하는 곳에서는 첫 단계 대신 방제 위험도를 쓰십시오. 비행하기 전에 비행 점검을 반드시 읽으십시오. 여기에 있는 어떤 결과도 허가가 아닙니다.</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>민원</translation>
    </message>
    <message>
        <source>Points, one for each complaint.</source>
        <translation>민원 1건이 포인트 하나인 레이어입니다.</translation>
    </message>
    <message>
        <source>Calls about anything else</source>
        <translation>다른 일에 대한 민원</translation>
    </message>
    <message>
        <source>Points of other calls of the same time: they show who calls.</source>
        <translation>같은 기간의 다른 민원 포인트입니다. 이것으로 누가 신고하는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Polygons of where people can complain from.</source>
        <translation>민원이 접수될 수 있는 지역의 폴리곤입니다.</translation>
    </message>
    <message>
        <source>Width of the hexagons in which calls are counted.</source>
        <translation>민원을 집계할 육각형의 폭입니다.</translation>
    </message>
    <message>
        <source>Places that are not sprayed</source>
        <translation>살포하지 않는 곳</translation>
    </message>
    <message>
        <source>Schools, water, apiaries and the like, each with its own buffer.</source>
        <translation>학교, 물, 양봉장 등이며 저마다 완충 거리가 있습니다.</translation>
    </message>
    <message>
        <source>How far spraying stays away from each of them.</source>
        <translation>이 곳들에서 살포를 얼마나 떨어뜨릴지 정합니다.</translation>
    </message>
    <message>
        <source>Area to spray in m²</source>
        <translation>살포할 면적(㎡)</translation>
    </message>
    <message>
        <source>No more than this is planned.</source>
        <translation>이보다 넓게 계획하지 않습니다.</translation>
    </message>
    <message>
        <source>Who takes responsibility for the spraying; printed in the report.</source>
        <translation>살포를 책임지는 사람입니다. 보고서에 인쇄됩니다.</translation>
    </message>
    <message>
        <source>As the product&apos;s label says.</source>
        <translation>약제 라벨에 적힌 값을 쓰십시오.</translation>
    </message>
    <message>
        <source>How far the drone stays away from them.</source>
        <translation>드론이 비행금지구역에서 얼마나 떨어져 비행할지 정합니다.</translation>
    </message>
    <message>
        <source>Hexagons with their hot and cold spots.</source>
        <translation>핫스팟과 콜드스팟을 나타낸 육각형입니다.</translation>
    </message>
    <message>
        <source>Hot spots report</source>
        <translation>핫스팟 보고서</translation>
    </message>
    <message>
        <source>Blocks to spray, in the order of their benefit.</source>
        <translation>살포할 구획이며 편익이 큰 순서입니다.</translation>
    </message>
    <message>
        <source>Blocks report</source>
        <translation>구획 보고서</translation>
    </message>
    <message>
        <source>Flight lines</source>
        <translation>비행 코스</translation>
    </message>
    <message>
        <source>Lines on which the drone sprays.</source>
        <translation>드론이 살포하는 비행 코스입니다.</translation>
    </message>
    <message>
        <source>All points of the flight in their order.</source>
        <translation>비행의 모든 웨이포인트가 순서대로 있습니다.</translation>
    </message>
    <message>
        <source>Flight check</source>
        <translation>비행 점검</translation>
    </message>
    <message>
        <source>What was checked before the flight, and what did not pass.</source>
        <translation>비행 전에 점검한 것과 통과하지 못한 것입니다.</translation>
    </message>
    <message>
        <source>For QGroundControl.</source>
        <translation>QGroundControl에서 쓰는 파일입니다.</translation>
    </message>
    <message>
        <source>From residents to service centres</source>
        <translation>주민에서 서비스 거점까지</translation>
    </message>
    <message>
        <source>Finds where a group of residents concentrates, chooses centres for that group or for everybody else, and shows who then reaches how much of the service.

The choice whom to serve is a decision, not a result: it is asked for, with its reason, and printed in the report. Without roads, distances are straight lines.</source>
        <translation>주민 집단이 어디에 집중되어 있는지 찾고, 그 집단이나 나머지 주민을 위한 거점을 고른 다음, 누가 서비스를 얼마나 이용할 수 있는지 보여 줍니다.

누구를 대상으로 할지는 결과가 아니라 결정해야 할 일입니다. 그래서 이유와 함께 묻고 보고서에 인쇄합니다. 도로를 지정하지 않으면 거리는 직선으로 잽니다.</translation>
    </message>
    <message>
        <source>Units or neighbourhoods with numbers of residents.</source>
        <translation>주민 수가 있는 공간 단위나 동네입니다.</translation>
    </message>
    <message>
        <source>Field with the group</source>
        <translation>집단 필드</translation>
    </message>
    <message>
        <source>How many residents of the group live in each unit.</source>
        <translation>공간 단위마다 사는 그 집단의 주민 수입니다.</translation>
    </message>
    <message>
        <source>How many people live in each unit.</source>
        <translation>공간 단위마다 사는 사람의 수입니다.</translation>
    </message>
    <message>
        <source>So that nobody can be recognised on the map of concentrations.</source>
        <translation>집중도 지도에서 개인이 드러나지 않게 합니다.</translation>
    </message>
    <message>
        <source>Whom to serve</source>
        <translation>서비스 대상</translation>
    </message>
    <message>
        <source>concentration: the group; complement: everybody else.</source>
        <translation>concentration: 그 집단. complement: 나머지 모든 주민.</translation>
    </message>
    <message>
        <source>Printed in the report.</source>
        <translation>보고서에 인쇄됩니다.</translation>
    </message>
    <message>
        <source>Places where a centre may be, or is.</source>
        <translation>거점을 둘 수 있거나 거점이 이미 있는 곳입니다.</translation>
    </message>
    <message>
        <source>candidate, required, existing or forbidden.</source>
        <translation>candidate(후보지), required(필수), existing(기존), forbidden(제외) 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>How much of the service a centre there has.</source>
        <translation>그곳의 거점이 제공할 수 있는 서비스의 양입니다.</translation>
    </message>
    <message>
        <source>Existing ones count.</source>
        <translation>기존 거점도 포함한 수입니다.</translation>
    </message>
    <message>
        <source>How far people go, in metres</source>
        <translation>사람들이 가는 거리(미터)</translation>
    </message>
    <message>
        <source>For the map of who reaches a centre.</source>
        <translation>누가 거점에 닿는지 나타내는 지도에 씁니다.</translation>
    </message>
    <message>
        <source>Lines. Empty: straight lines.</source>
        <translation>도로 라인입니다. 비워 두면 직선으로 잽니다.</translation>
    </message>
    <message>
        <source>How much more of the group live in each unit than in the whole city.</source>
        <translation>공간 단위마다 그 집단의 비율이 시 전체보다 얼마나 높은지 나타냅니다.</translation>
    </message>
    <message>
        <source>Concentrations report</source>
        <translation>집중도 보고서</translation>
    </message>
    <message>
        <source>All sites; chosen says which are used.</source>
        <translation>모든 후보지입니다. chosen 필드가 선택된 곳을 나타냅니다.</translation>
    </message>
    <message>
        <source>Which unit goes to which centre.</source>
        <translation>어느 공간 단위가 어느 거점으로 가는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Centres report</source>
        <translation>거점 보고서</translation>
    </message>
    <message>
        <source>How much of the service each unit reaches with the plan.</source>
        <translation>계획대로 하면 공간 단위마다 서비스를 얼마나 이용할 수 있는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Access report</source>
        <translation>접근성 보고서</translation>
    </message>
    <message>
        <source>Monthly monitoring of complaints</source>
        <translation>민원 월간 모니터링</translation>
    </message>
    <message>
        <source>To be run after each month on all complaints so far: counts by area and month that may be published, places where it is new, lasting or fading, and areas where it is now more than chance would bring.

Incomplete months look like a decline: run it on complete ones. An alarm is a reason to look, not a finding: complaints also rise where people are told to complain.</source>
        <translation>한 달이 끝날 때마다 지금까지의 모든 민원으로 실행합니다. 공개할 수 있는 지역·월별 건수, 새로 생기거나 지속되거나 약해지는 곳, 지금 우연으로 보기 어려울 만큼 많은 지역을 알려 줍니다.

아직 끝나지 않은 달은 줄어든 것처럼 보이므로 끝난 달까지만 실행하십시오. 경보는 살펴보아야 할 이유이지 결론이 아닙니다. 신고하라고 안내한 곳에서도 민원은 늘어납니다.</translation>
    </message>
    <message>
        <source>Points with a date, of all months so far.</source>
        <translation>지금까지의 모든 달에 대한, 날짜가 있는 포인트입니다.</translation>
    </message>
    <message>
        <source>When each complaint came.</source>
        <translation>민원이 접수된 날입니다.</translation>
    </message>
    <message>
        <source>A month, unless there are enough complaints for weeks.</source>
        <translation>보통 월로 지정합니다. 민원이 충분히 많으면 주로 지정하십시오.</translation>
    </message>
    <message>
        <source>Neighbourhoods or districts by which complaints are counted.</source>
        <translation>민원을 집계할 동네나 구역입니다.</translation>
    </message>
    <message>
        <source>How many people live in each area.</source>
        <translation>지역마다 사는 사람의 수입니다.</translation>
    </message>
    <message>
        <source>In the counts that may be published.</source>
        <translation>공개할 수 있는 건수에 적용합니다.</translation>
    </message>
    <message>
        <source>Width of the hexagons in which trends are looked for.</source>
        <translation>추세를 찾을 육각형의 폭입니다.</translation>
    </message>
    <message>
        <source>With 999 the smallest p is 0.001.</source>
        <translation>999이면 나올 수 있는 가장 작은 p값이 0.001입니다.</translation>
    </message>
    <message>
        <source>Complaints by area and period, small counts hidden.</source>
        <translation>지역·기간별 민원 건수이며, 적은 건수는 비공개 처리했습니다.</translation>
    </message>
    <message>
        <source>Where it is new, lasting, rising, fading.</source>
        <translation>새로 생기고, 지속되고, 강해지고, 약해지는 곳입니다.</translation>
    </message>
    <message>
        <source>Trends report</source>
        <translation>추세 보고서</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>Where there are now more than chance would bring, and since when.</source>
        <translation>지금 우연으로 보기 어려울 만큼 많은 곳과 그 시작 시점입니다.</translation>
    </message>
    <message>
        <source>Places with an alarm</source>
        <translation>경보가 있는 곳</translation>
    </message>
    <message>
        <source>The areas that belong to each alarm.</source>
        <translation>경보마다 해당하는 지역입니다.</translation>
    </message>
    <message>
        <source>Alarms report</source>
        <translation>경보 보고서</translation>
    </message>
    <message>
        <source>Writes a report: the problem, the map, each metric in time with its baseline, its target and when something was done; round by round the sources, the decisions and the runs they rest on, what was done where, the estimates of effect with their control, or “no control”; the savings. Every sentence with a figure cites its run, or the entry of the log that holds it. Gates that were passed with a reason stand on top.

The internal version names people and repeats what they wrote. The public one does neither; it shows no count below k, nor one that would give such a count away, and no points on the map.

The PDF is a QGIS layout: take the template resources/report/cycle_report.qpt into the layout designer, change it, save it as a template and name it here.

The store is verified at the same time, and the head of the chain is printed: keep it, it shows later whether the log was cut or written anew.</source>
        <translation>보고서를 만듭니다. 문제, 지도, 지표별 변화(기준값, 목표값, 조치 시점), 회차별 자료 출처, 결정 사항과 근거가 된 실행, 어디에서 무엇을 했는지, 대조군과 비교한 효과 추정값 또는 “대조군 없음”, 절감을 담습니다. 수치가 있는 문장마다 그 실행이나 로그의 항목을 인용합니다. 사유를 적고 통과한 단계는 맨 위에 나옵니다.

내부용에는 사람 이름과 그들이 적은 글이 들어갑니다. 공개용에는 둘 다 넣지 않으며, k보다 작은 수와 그런 수를 알아낼 수 있게 하는 수, 지도의 포인트도 넣지 않습니다.

PDF는 QGIS 조판으로 만듭니다. 템플릿 resources/report/cycle_report.qpt를 조판 디자이너에서 열어 바꾸고, 템플릿으로 저장한 뒤 여기에 지정하십시오.

저장소도 함께 검증하고 체인 머리를 인쇄합니다. 이를 보관해 두면 나중에 로그가 잘리거나 새로 쓰였는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Internal: with names and texts. Public: without names, free texts and small counts.</source>
        <translation>내부용(internal)에는 이름과 글이 들어갑니다. 공개용(public)에는 이름, 자유로 적은 글, 작은 수를 넣지 않습니다.</translation>
    </message>
    <message>
        <source>Smallest count to be shown (k)</source>
        <translation>표시할 최소 건수(k)</translation>
    </message>
    <message>
        <source>Of the public version. Counts from 1 to k - 1 are hidden, and enough others that no sum gives them away.</source>
        <translation>공개용에 적용합니다. 1에서 k - 1까지의 수를 비공개 처리하고, 합계에서 역산할 수 없도록 다른 수도 필요한 만큼 비공개 처리합니다.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>The user&apos;s own, English or Korean.</source>
        <translation>사용자의 언어, 영어, 한국어 가운데 고릅니다.</translation>
    </message>
    <message>
        <source>Layers of the map</source>
        <translation>지도에 넣을 레이어</translation>
    </message>
    <message>
        <source>The topmost first. Empty: the layers of the cycle.</source>
        <translation>맨 위 레이어부터 지정합니다. 비워 두면 사이클의 레이어를 씁니다.</translation>
    </message>
    <message>
        <source>Template of the layout</source>
        <translation>조판 템플릿</translation>
    </message>
    <message>
        <source>A template saved by QGIS&apos;s layout designer. Empty: the shipped one.</source>
        <translation>QGIS 조판 디자이너에서 저장한 템플릿입니다. 비워 두면 함께 제공되는 템플릿을 씁니다.</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>PDF 보고서</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>The same as a printed layout; its text can be searched.</source>
        <translation>같은 내용을 인쇄용 조판으로 만든 것이며, 글을 검색할 수 있습니다.</translation>
    </message>
    <message>
        <source>Pages of the PDF, 0 where none was asked for</source>
        <translation>PDF의 쪽수(요청하지 않았으면 0)</translation>
    </message>
    <message>
        <source>The report could not be written to “{file}”. Close it where it is open, or choose another place.</source>
        <translation>보고서를 “{file}” 파일에 저장할 수 없습니다. 다른 곳에서 열려 있으면 닫거나, 다른 저장 위치를 지정하십시오.</translation>
    </message>
    <message>
        <source>There is no translation into “{language}” here; the report is in English.</source>
        <translation>“{language}” 언어의 번역이 없어 보고서를 영어로 만들었습니다.</translation>
    </message>
    <message>
        <source>The traps were out in {n} periods only, so a round of {before} periods before and {after} after is planned. A longer history shows better how catches change by themselves.</source>
        <translation>트랩을 건 기간이 {n}개뿐이므로 살포 전 {before}개, 살포 후 {after}개 기간의 회차를 계획합니다. 과거 자료가 길수록 채집 수가 저절로 어떻게 변하는지 더 잘 알 수 있습니다.</translation>
    </message>
    <message>
        <source>efforts before and after differ by {change:.0f} % (at most {most:.0f} % may), and it compares counts, not rates</source>
        <translation>처리 전후의 노력량이 {change:.0f}% 다르며({most:.0f}%까지 허용), 이 방법은 비율이 아니라 건수를 비교합니다</translation>
    </message>
    <message>
        <source>counts before differ by {gap:.0f} % (at most {most:.0f} % may), their dispersion is {dispersion:.1f} (at most {largest:.1f} may be)</source>
        <translation>처리 전 건수가 {gap:.0f}% 다르고({most:.0f}%까지 허용) 산포도는 {dispersion:.1f}입니다({largest:.1f}까지 허용)</translation>
    </message>
    <message>
        <source>counts before differ by {gap:.0f} % (at most {most:.0f} % may), and there are too few dates to know their dispersion (at most {largest:.1f} may be)</source>
        <translation>처리 전 건수가 {gap:.0f}% 다르고({most:.0f}%까지 허용), 날짜가 너무 적어 산포도를 알 수 없습니다({largest:.1f}까지 허용)</translation>
    </message>
    <message>
        <source>The data do not allow a weighted displacement difference: it {why}. Use METHOD = auto.</source>
        <translation>이 데이터로는 가중 전이 차이를 쓸 수 없습니다: {why}. METHOD = auto로 지정하십시오.</translation>
    </message>
    <message>
        <source>nothing was caught before the treatment, so there is no percentage; {signal}.</source>
        <translation>처리 전에 잡힌 것이 없어 백분율을 구할 수 없습니다. {signal}.</translation>
    </message>
    <message>
        <source>The history has {n} periods; planning {before} before and {after} after needs at least as many. Plan fewer (PERIODS_BEFORE, PERIODS_AFTER), or give rows of earlier dates.</source>
        <translation>과거 자료의 기간이 {n}개입니다. 살포 전 {before}개와 살포 후 {after}개를 계획하려면 적어도 그만큼 필요합니다. 더 적게 계획하거나(PERIODS_BEFORE, PERIODS_AFTER) 더 이전의 행을 넣으십시오.</translation>
    </message>
    <message>
        <source>Table of the class</source>
        <translation>전체 수강생 표</translation>
    </message>
    <message>
        <source>Collect the file progress.json of each learner (in the profile folder, under smartcity/workshop) and add the files here. The table says how many steps each has done, with how many hints; no times.</source>
        <translation>수강생마다 progress.json 파일(프로필 폴더의 smartcity/workshop)을 모아 여기에 추가하십시오. 표에는 각자 몇 단계를 마쳤고 힌트를 몇 개 썼는지 나오며, 걸린 시간은 나오지 않습니다.</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>수강생</translation>
    </message>
    <message>
        <source>Add progress files…</source>
        <translation>진행 파일 추가…</translation>
    </message>
    <message>
        <source>The class has agreed that names are written down</source>
        <translation>이름을 적는 데 수강생 모두가 동의함</translation>
    </message>
    <message>
        <source>Without it learners are numbers, also where names stand above.</source>
        <translation>동의하지 않으면 위에 이름이 있어도 수강생은 번호로 나타납니다.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV로 저장…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>No file of progress, left out: {files}.</source>
        <translation>진행 파일이 아니어서 제외함: {files}.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written: {reason}.</source>
        <translation>“{file}” 파일을 저장할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Saved: {file}, {n} learners.</source>
        <translation>저장함: {file}, 수강생 {n}명.</translation>
    </message>
    <message>
        <source>Progress (*.json)</source>
        <translation>진행 파일 (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Table of the class…</source>
        <translation>전체 수강생 표…</translation>
    </message>
    <message>
        <source>For the facilitator: who took part and how far each came, as CSV</source>
        <translation>진행자용: 누가 참여했고 어디까지 했는지 CSV로 저장</translation>
    </message>
    <message>
        <source>Try it on a made-up city; nothing of yours is touched.</source>
        <translation>가상의 도시에서 먼저 써 보십시오. 사용자의 자료는 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>Open the sample city</source>
        <translation>예제 도시 열기</translation>
    </message>
    <message>
        <source>kept in the department</source>
        <translation>부서에 보관함</translation>
    </message>
    <message>
        <source>a planner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>fewer than {k} {unit}</source>
        <translation>{k} {unit} 미만</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>표시하지 않음</translation>
    </message>
    <message>
        <source>Internal version: names and free texts inside. Not for publication.</source>
        <translation>내부용: 사람 이름과 자유로 적은 글이 들어 있습니다. 공개하지 마십시오.</translation>
    </message>
    <message>
        <source>Public version: no names, no free texts; counts below {k}, and those that would give them away, are not shown.</source>
        <translation>공개용: 사람 이름과 자유로 적은 글이 없습니다. {k}보다 작은 수와 이를 알아낼 수 있게 하는 수는 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>The problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>이전 {value}</translation>
    </message>
    <message>
        <source>should become {value}</source>
        <translation>목표 {value}</translation>
    </message>
    <message>
        <source>All values are too small to be shown.</source>
        <translation>모든 값이 너무 작아 표시할 수 없습니다.</translation>
    </message>
    <message>
        <source>Shaded: while something was done.</source>
        <translation>음영: 조치한 기간.</translation>
    </message>
    <message>
        <source>Some values are not shown: they are small, or would give small ones away.</source>
        <translation>일부 값은 작은 수이거나 작은 수를 알아낼 수 있게 하므로 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>together {value}</source>
        <translation>합계 {value}</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>장소별</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>보관 기한</translation>
    </message>
    <message>
        <source>proposed by {who} on {date}</source>
        <translation>제안: {who}, {date}</translation>
    </message>
    <message>
        <source>{answer} by {who} on {date}</source>
        <translation>{answer}: {who}, {date}</translation>
    </message>
    <message>
        <source>Decision {n}</source>
        <translation>결정 {n}</translation>
    </message>
    <message>
        <source>place recorded</source>
        <translation>장소 기록 있음</translation>
    </message>
    <message>
        <source>place not recorded</source>
        <translation>장소 기록 없음</translation>
    </message>
    <message>
        <source>No effect was estimated: {reason}</source>
        <translation>효과를 추정하지 않았습니다: {reason}</translation>
    </message>
    <message>
        <source>Effect {effect} ({low} to {high}, {level:g} % interval), by {method}: {verdict}.</source>
        <translation>효과 {effect}({level:g}% 구간 {low}~{high}), 방법 {method}: {verdict}.</translation>
    </message>
    <message>
        <source>Compared with {control}.</source>
        <translation>비교 대상: {control}.</translation>
    </message>
    <message>
        <source>Around it: {displacement}.</source>
        <translation>주변: {displacement}.</translation>
    </message>
    <message>
        <source>{low} to {high} {currency}, most likely {central}{period}. Rests on {basis}: {text}.</source>
        <translation>{low}~{high} {currency}, 가장 가능성이 큰 값 {central}{period}. 근거 {basis}: {text}.</translation>
    </message>
    <message>
        <source>{low} to {high} {currency}, most likely {central}: lows and highs added, the widest range.</source>
        <translation>{low}~{high} {currency}, 가장 가능성이 큰 값 {central}. 낮은 값과 높은 값을 각각 더한 것이므로 가장 넓은 범위입니다.</translation>
    </message>
    <message>
        <source>Analyses that are cited</source>
        <translation>인용한 분석</translation>
    </message>
    <message>
        <source>run {id}</source>
        <translation>실행 {id}</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>{who}</translation>
    </message>
    <message>
        <source>read {tables}</source>
        <translation>읽은 것 {tables}</translation>
    </message>
    <message>
        <source>Head of the chain</source>
        <translation>체인 머리</translation>
    </message>
    <message>
        <source>R and a number: an analysis of the list above. E and a number: that entry of the cycle&apos;s log.</source>
        <translation>R과 번호는 위 목록의 분석을, E와 번호는 사이클 로그의 항목을 가리킵니다.</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>책임자</translation>
    </message>
    <message>
        <source>an approver</source>
        <translation>승인자</translation>
    </message>
    <message>
        <source>an adviser</source>
        <translation>자문</translation>
    </message>
    <message>
        <source>an analyst</source>
        <translation>분석 담당</translation>
    </message>
    <message>
        <source>from QGIS&apos;s history</source>
        <translation>QGIS 히스토리에서</translation>
    </message>
    <message>
        <source>from QGIS&apos;s history (in place)</source>
        <translation>QGIS 히스토리에서(제자리 편집)</translation>
    </message>
    <message>
        <source>The template “{file}” cannot be read.</source>
        <translation>템플릿 “{file}” 파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The template “{file}” declares entities, which no template needs; it was not read.</source>
        <translation>템플릿 “{file}”에 엔티티 선언이 있습니다. 템플릿에는 필요 없는 것이므로 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>“{file}” is not a template of a QGIS layout (*.qpt).</source>
        <translation>“{file}” 파일은 QGIS 조판 템플릿(*.qpt)이 아닙니다.</translation>
    </message>
    <message>
        <source>The template “{file}” has no item with the id “{items}”. Give one this id in the layout designer, or start from the shipped template.</source>
        <translation>템플릿 “{file}” 파일에 ID가 “{items}”인 항목이 없습니다. 조판 디자이너에서 항목에 이 ID를 지정하거나, 함께 제공되는 템플릿에서 시작하십시오.</translation>
    </message>
    <message>
        <source>Hatched: where something was done.</source>
        <translation>빗금: 조치한 곳.</translation>
    </message>
    <message>
        <source>Points and classes of the layers are left out of the public version.</source>
        <translation>공개용에는 레이어의 점과 분류를 넣지 않습니다.</translation>
    </message>
    <message>
        <source>Hand over a cycle</source>
        <translation>사이클 인계</translation>
    </message>
    <message>
        <source>smart cycle,hand over,successor,package,archive,RO-Crate,provenance,zip</source>
        <translation>스마트 사이클,인계,후임자,패키지,보관,RO-Crate,출처,zip,hand over</translation>
    </message>
    <message>
        <source>Packs a cycle for a successor or an archive into one zip file: its log with the chain, the layers it belongs to and those its runs read and made, their styles, a project, models, both reports, and where everything comes from, as RO-Crate 1.1. Take over a cycle unpacks it elsewhere: the chain is the same, and runs can be repeated.

Fields marked personal stay behind, and so do the styles of layers that have such fields. Free texts of the cycle go along, since the successor works with them; names only if asked for.</source>
        <translation>후임자에게 넘기거나 보존하기 위해 사이클을 zip 파일 하나에 담습니다. 해시 체인이 있는 로그, 사이클에 속한 레이어와 실행이 읽고 만든 레이어, 그 스타일, 프로젝트, 모델, 두 가지 보고서, 그리고 모든 것의 출처(RO-Crate 1.1)가 들어갑니다. 사이클 인수로 다른 곳에서 풀면 체인이 그대로이고 실행도 다시 할 수 있습니다.

개인정보로 표시된 필드와, 그런 필드가 있는 레이어의 스타일은 넣지 않습니다. 사이클에 자유로 적은 글은 후임자에게 필요하므로 넣고, 사람 이름은 요청할 때만 넣습니다.</translation>
    </message>
    <message>
        <source>Further layers</source>
        <translation>추가 레이어</translation>
    </message>
    <message>
        <source>Besides those of the cycle and its runs that are in the project.</source>
        <translation>사이클과 실행의 레이어 말고 더 넣을, 프로젝트의 레이어입니다.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Files *.model3 that belong to the work. Models that runs of the cycle used go along by themselves.</source>
        <translation>업무에 쓰는 *.model3 파일입니다. 사이클의 실행이 쓴 모델은 자동으로 들어갑니다.</translation>
    </message>
    <message>
        <source>With the names of people</source>
        <translation>사람 이름 포함</translation>
    </message>
    <message>
        <source>Of those whom the cycle mentions. Without: they are known by their ids.</source>
        <translation>사이클에 나오는 사람의 이름입니다. 포함하지 않으면 ID로만 나타납니다.</translation>
    </message>
    <message>
        <source>The cycle goes on there</source>
        <translation>인수한 곳에서 사이클을 이어 감</translation>
    </message>
    <message>
        <source>Nothing is recorded in this store any more. Otherwise the package is a copy, and work goes on here.</source>
        <translation>이 저장소에는 더 이상 기록되지 않습니다. 선택하지 않으면 패키지는 사본이며, 업무는 여기에서 계속합니다.</translation>
    </message>
    <message>
        <source>Of the public report inside.</source>
        <translation>함께 들어가는 공개용 보고서에 적용합니다.</translation>
    </message>
    <message>
        <source>Licence of the data</source>
        <translation>자료의 이용 조건</translation>
    </message>
    <message>
        <source>What others may do with them, as RO-Crate asks; a sentence or an address.</source>
        <translation>다른 사람이 자료를 어떻게 쓸 수 있는지 문장이나 주소로 적습니다(RO-Crate에서 요구).</translation>
    </message>
    <message>
        <source>Layers in the package</source>
        <translation>패키지에 든 레이어 수</translation>
    </message>
    <message>
        <source>Personal fields that stayed behind</source>
        <translation>넣지 않은 개인정보 필드 수</translation>
    </message>
    <message>
        <source>“{layer}”: the personal fields {fields} stayed behind, and its style, which may hold their values.</source>
        <translation>“{layer}” 레이어: 개인정보 필드({fields}), 그리고 그 값을 담고 있을 수 있는 스타일은 패키지에 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>Purpose and retention of the sources</source>
        <translation>자료 출처의 목적과 보관 기한</translation>
    </message>
    <message>
        <source>One row for each source: its title as above, what its data are for, until which day they may be kept (a reminder comes then), yes where they are about persons.</source>
        <translation>자료 출처마다 한 행이며 위와 같은 제목, 자료의 이용 목적, 보관 기한(그날 알림이 옵니다), 개인에 관한 자료이면 yes 순서로 적습니다.</translation>
    </message>
    <message>
        <source>RETENTION names the source “{title}”, which SOURCES does not have.</source>
        <translation>RETENTION에 적은 자료 출처 “{title}” 항목이 SOURCES에 없습니다.</translation>
    </message>
    <message>
        <source>Take over a cycle</source>
        <translation>사이클 인수</translation>
    </message>
    <message>
        <source>smart cycle,take over,import,package,successor,archive,RO-Crate</source>
        <translation>스마트 사이클,인수,가져오기,패키지,후임자,보관,RO-Crate,take over</translation>
    </message>
    <message>
        <source>Unpacks what Hand over a cycle made into a new folder and takes its log into a store, entry by entry, with the same chain. The project in the folder is made anew from the layers and styles of the package: open it and go on.

The file is treated as if a stranger had made it: paths, links, sizes and every link of the chain are checked first, macros, actions and form code are left out.</source>
        <translation>사이클 인계로 만든 패키지를 새 폴더에 풀고, 그 로그를 같은 체인 그대로 항목 하나씩 저장소에 받아들입니다. 폴더의 프로젝트는 패키지의 레이어와 스타일로 새로 만듭니다. 이 프로젝트를 열어 업무를 이어 가십시오.

파일은 모르는 사람이 만든 것으로 보고 다룹니다. 경로, 링크, 크기, 체인의 모든 고리를 먼저 확인하고 매크로, 액션, 양식 코드는 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Made by Hand over a cycle.</source>
        <translation>사이클 인계로 만든 패키지입니다.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>New or empty; layers, project, reports and models come here.</source>
        <translation>새 폴더나 빈 폴더를 지정하십시오. 레이어, 프로젝트, 보고서, 모델이 이 폴더에 저장됩니다.</translation>
    </message>
    <message>
        <source>Into which the cycle goes: a file, or “pg:” and the name of a PostgreSQL connection. Made where there is none. Empty: a new one beside the project.</source>
        <translation>사이클을 받아들일 저장소입니다. 파일, 또는 “pg:”와 PostgreSQL 연결 이름을 지정하며, 없으면 새로 만듭니다. 비워 두면 프로젝트 옆에 새로 만듭니다.</translation>
    </message>
    <message>
        <source>Head of the chain, as it was told to you</source>
        <translation>전달받은 체인 머리</translation>
    </message>
    <message>
        <source>From a printed report. With it, a log that was cut or written anew is found out.</source>
        <translation>인쇄된 보고서에서 옮겨 적습니다. 지정하면 로그가 잘리거나 새로 쓰였는지 알아낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Entries that were new in the store</source>
        <translation>저장소에 새로 들어온 항목 수</translation>
    </message>
    <message>
        <source>“{file}” is not as it was written, so it was not taken over: {why}</source>
        <translation>“{file}” 파일은 기록된 그대로가 아니어서 인수하지 않았습니다: {why}</translation>
    </message>
    <message>
        <source>“{file}” was exported without its texts. Ask for one made by Hand over a cycle.</source>
        <translation>“{file}” 파일은 글을 빼고 내보낸 것입니다. 사이클 인계로 만든 패키지를 요청하십시오.</translation>
    </message>
    <message>
        <source>The data of “{source}” may be kept until {date}. Delete or anonymise them, or register the source anew with the basis for keeping them longer.</source>
        <translation>“{source}” 자료의 보관 기한은 {date}입니다. 삭제하거나 익명 처리하십시오. 더 오래 보관하려면 그 근거를 적어 자료 출처를 다시 등록하십시오.</translation>
    </message>
    <message>
        <source>“{folder}” is not empty. Choose a new folder, so that nothing of yours is overwritten.</source>
        <translation>“{folder}” 폴더가 비어 있지 않습니다. 덮어쓰는 것이 없도록 새 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The package could not be unpacked: {reason}.</source>
        <translation>패키지를 풀 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{file}” holds more files than any package; it was not unpacked.</source>
        <translation>“{file}” 파일에 패키지라고 보기 어려울 만큼 많은 파일이 있어 풀지 않았습니다.</translation>
    </message>
    <message>
        <source>“{file}” holds a path that leads out of it, or that not every computer can write; it was not unpacked.</source>
        <translation>“{file}” 파일에 폴더 밖으로 나가거나 일부 컴퓨터에서 쓸 수 없는 경로가 있어 풀지 않았습니다.</translation>
    </message>
    <message>
        <source>“{file}” holds a link or a device; it was not unpacked.</source>
        <translation>“{file}” 파일에 링크나 장치가 있어 풀지 않았습니다.</translation>
    </message>
    <message>
        <source>“{file}” is encrypted; it was not unpacked.</source>
        <translation>“{file}” 파일이 암호화되어 있어 풀지 않았습니다.</translation>
    </message>
    <message>
        <source>“{file}” holds two files of one name; it was not unpacked.</source>
        <translation>“{file}” 파일에 이름이 같은 파일이 두 개 있어 풀지 않았습니다.</translation>
    </message>
    <message>
        <source>“{file}” would swell far beyond its size; it was not unpacked.</source>
        <translation>“{file}” 파일은 풀면 지나치게 커지므로 풀지 않았습니다.</translation>
    </message>
    <message>
        <source>All rights reserved; ask the agency that holds the data.</source>
        <translation>모든 권리 보유. 자료를 가진 기관에 문의하십시오.</translation>
    </message>
    <message>
        <source>A model of the work</source>
        <translation>업무에 쓴 모델</translation>
    </message>
    <message>
        <source>A layer, without personal fields</source>
        <translation>개인정보 필드를 뺀 레이어</translation>
    </message>
    <message>
        <source>The style of a layer</source>
        <translation>레이어의 스타일</translation>
    </message>
    <message>
        <source>A raster layer</source>
        <translation>래스터 레이어</translation>
    </message>
    <message>
        <source>Which layer is which</source>
        <translation>어느 레이어가 무엇인지</translation>
    </message>
    <message>
        <source>A QGIS project with the layers</source>
        <translation>레이어가 있는 QGIS 프로젝트</translation>
    </message>
    <message>
        <source>The report for the department</source>
        <translation>부서용 보고서</translation>
    </message>
    <message>
        <source>The report for the public</source>
        <translation>공개용 보고서</translation>
    </message>
    <message>
        <source>The store of the cycle: every entry with its digest and its link of the chain</source>
        <translation>사이클의 저장소: 모든 항목과 그 해시값, 체인의 고리</translation>
    </message>
    <message>
        <source>The head of the chain</source>
        <translation>체인 머리</translation>
    </message>
    <message>
        <source>What is what</source>
        <translation>무엇이 어디에 있는지</translation>
    </message>
    <message>
        <source>“{file}” is not a package made by Hand over a cycle.</source>
        <translation>“{file}” 파일은 사이클 인계로 만든 패키지가 아닙니다.</translation>
    </message>
    <message>
        <source>“{part}” in “{file}” is not the file that was packed.</source>
        <translation>“{file}” 패키지 안의 “{part}” 파일은 패키지를 만들 때의 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The project could not be written: {reason}</source>
        <translation>프로젝트를 쓸 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The cycle has no metric yet.</source>
        <translation>사이클에 아직 지표가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was observed in this round of: {names}.</source>
        <translation>이번 회차에 관측하지 않은 지표: {names}.</translation>
    </message>
    <message>
        <source>{stage}, round {n}</source>
        <translation>{stage}, {n}회차</translation>
    </message>
    <message>
        <source>in {unit}</source>
        <translation>단위: {unit}</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>계속됨</translation>
    </message>
    <message>
        <source>Map of the cycle</source>
        <translation>사이클 지도</translation>
    </message>
    <message>
        <source>Places with their visits</source>
        <translation>장소별 방문</translation>
    </message>
    <message>
        <source>Until the sorties begin again</source>
        <translation>비행 회차가 처음부터 다시 시작될 때까지</translation>
    </message>
    <message>
        <source>fdr (false discovery rate): of the units shown as clusters or outliers, at most 5 % are expected to be false. none: 5 % of all units will show by chance alone.</source>
        <translation>fdr(위발견율): 군집이나 이상치로 표시된 공간 단위 가운데 잘못 판정된 것이 평균 5%를 넘지 않도록 위발견율(FDR)을 조절합니다. none: 보정하지 않습니다. 우연만으로도 전체 공간 단위의 5%가 군집이나 이상치로 표시됩니다.</translation>
    </message>
    <message>
        <source>fdr (false discovery rate): of all cells and periods shown as hot or cold at 95 %, at most 5 % are expected to be false. none: 5 % of all will show by chance alone.</source>
        <translation>fdr(위발견율): 신뢰수준 95%에서 핫스팟이나 콜드스팟으로 표시된 셀·기간 가운데 잘못 판정된 것이 평균 5%를 넘지 않도록 위발견율(FDR)을 조절합니다. none: 보정하지 않습니다. 우연만으로도 전체의 5%가 표시됩니다.</translation>
    </message>
    <message>
        <source>fdr (false discovery rate): of the units shown as hot or cold at 95 %, at most 5 % are expected to be false. none: 5 % of all units will show by chance alone.</source>
        <translation>fdr(위발견율): 신뢰수준 95%에서 핫스팟이나 콜드스팟으로 표시된 공간 단위 가운데 잘못 판정된 것이 평균 5%를 넘지 않도록 위발견율(FDR)을 조절합니다. none: 보정하지 않습니다. 우연만으로도 전체 공간 단위의 5%가 핫스팟이나 콜드스팟으로 표시됩니다.</translation>
    </message>
    <message>
        <source>The centre of one cell, in the coordinate system in which is computed (the log names it). Empty: 0, 0, so that grids of one size always lie on each other and rounds can be compared.</source>
        <translation>기준이 되는 셀의 중심 좌표이며, 계산에 쓰는 좌표계(로그에 나옴)로 입력합니다. 비워 두면 0, 0입니다. 이렇게 하면 크기가 같은 격자는 항상 정확히 겹치므로 회차별로 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>2sfca (two-step floating catchment areas): all within the limit count alike. e2sfca (enhanced): those farther off count less (DECAY). gravity: the farther the less, without an end (cost to the power of minus POWER).</source>
        <translation>2sfca(2단계 유동 권역): 한도 안의 모두를 똑같이 셉니다. e2sfca(개선된 방법): 먼 사람을 적게 셉니다(DECAY). gravity: 끝나는 거리 없이 멀수록 적게 셉니다(비용의 -POWER 제곱).</translation>
    </message>
    <message>
        <source>How strongly long ways weigh, per unit of cost. Empty: found from EPSILON. Give that of the round before to compare plans by one and the same measure.</source>
        <translation>먼 길을 얼마나 크게 셀지를 비용 단위당 값으로 정합니다. 비워 두면 EPSILON에서 구합니다. 같은 기준으로 계획을 비교하려면 이전 회차의 값을 지정하십시오.</translation>
    </message>
    <message>
        <source>How people travel</source>
        <translation>이동 수단</translation>
    </message>
    <message>
        <source>Field that names the origins</source>
        <translation>출발지의 이름 필드</translation>
    </message>
    <message>
        <source>Field that names the destinations</source>
        <translation>도착지의 이름 필드</translation>
    </message>
    <message>
        <source>Where the package is written: one zip file.</source>
        <translation>패키지를 저장할 위치입니다. zip 파일 하나입니다.</translation>
    </message>
    <message>
        <source>The metric&apos;s name or id.</source>
        <translation>지표의 이름이나 ID입니다.</translation>
    </message>
    <message>
        <source>For example % fewer, or calls a week.</source>
        <translation>예: % 감소, 주당 민원 건수.</translation>
    </message>
    <message>
        <source>For example larvicide, a new centre, a patrol.</source>
        <translation>예: 유충 구제, 새 거점, 순찰.</translation>
    </message>
    <message>
        <source>The first day on which it was done.</source>
        <translation>조치를 시작한 날입니다.</translation>
    </message>
    <message>
        <source>What the dose is counted in, for example litres, hours, doors or seats.</source>
        <translation>투입량을 세는 단위입니다(예: 리터, 시간, 가구, 좌석).</translation>
    </message>
    <message>
        <source>The metric&apos;s name or id. Empty: the only one.</source>
        <translation>지표의 이름이나 ID입니다. 비워 두면 하나뿐인 지표를 씁니다.</translation>
    </message>
    <message>
        <source>For example KRW or EUR.</source>
        <translation>예: KRW, EUR.</translation>
    </message>
    <message>
        <source>What the figures are for, for example a year or a season.</source>
        <translation>수치가 해당하는 기간입니다(예: 1년, 한 철).</translation>
    </message>
    <message>
        <source>For example time sheets, invoices, a price list.</source>
        <translation>예: 근무 기록, 청구서, 가격표.</translation>
    </message>
    <message>
        <source>Such as the names of the places.</source>
        <translation>장소 이름 같은 필드입니다.</translation>
    </message>
    <message>
        <source>Where a row stands for several pools of one size. Without such a column each row is one pool.</source>
        <translation>한 행이 크기가 같은 풀 여러 개를 나타낼 때 씁니다. 이런 열이 없으면 행마다 풀 하나입니다.</translation>
    </message>
    <message>
        <source>How fast the sprayer moves while it sprays.</source>
        <translation>살포할 때의 속도입니다.</translation>
    </message>
    <message>
        <source>For agricultural sprays: what part of the rate lands at the buffer. Never for ULV (ultra-low volume) or fog, for which no model is used.</source>
        <translation>농업용 살포에서 살포량의 얼마가 완충 거리에 떨어지는지 알려 줍니다. ULV(극미량 살포)나 연무에는 맞지 않으며, 이에 맞는 모형도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Days from one visit of a trap to the next.</source>
        <translation>한 방문에서 다음 방문까지의 일수입니다.</translation>
    </message>
    <message>
        <source>hexagon or square. Cells of one size lie in the same places in every round.</source>
        <translation>hexagon(육각형) 또는 square(정사각형)입니다. 크기가 같은 셀은 회차마다 같은 자리에 놓입니다.</translation>
    </message>
    <message>
        <source>How long better routes are looked for. Empty: 5 seconds.</source>
        <translation>더 나은 경로를 찾는 시간입니다. 비워 두면 5초입니다.</translation>
    </message>
    <message>
        <source>Which estimate goes into the vector index. The guidelines of the CDC (health authority of the USA) show it with mir, the minimum infection rate.</source>
        <translation>매개체 지수를 계산할 때 쓰는 추정값입니다. CDC(미국 질병통제예방센터) 지침에서는 mir(최소 감염률)을 씁니다.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read or written: {reason}. Close it where it is open, look at your rights there and at the space that is left, or choose another place.</source>
        <translation>“{file}” 파일을 읽거나 쓸 수 없습니다({reason}). 다른 곳에서 열려 있으면 닫고, 권한과 남은 공간을 확인하거나, 다른 위치를 지정하십시오.</translation>
    </message>
    <message>
        <source>Interval: from the counts as a whole, their variance times the dispersion; how blocks differ by chance is not in it.</source>
        <translation>구간: 전체 건수의 분산에 산포도를 곱하여 구했습니다. 구획끼리 우연히 다른 정도는 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Planned for {day}.</source>
        <translation>살포 예정일: {day}.</translation>
    </message>
    <message>
        <source>No other application is known here.</source>
        <translation>이곳에 다른 살포 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Days to the nearest application on any of its ground, before or after.</source>
        <translation>그 땅의 어느 부분에든 앞뒤로 가장 가까운 살포까지의 일수.</translation>
    </message>
    <message>
        <source>Times of the forecast carry the offset UTC{offset:+g}: they were taken as written, also for the label&apos;s hours. If that is not the clock of the place, convert them first.</source>
        <translation>예보의 시각에 UTC 시차(UTC{offset:+g})가 적혀 있습니다. 라벨의 시간대를 비교할 때도 적힌 시각을 그대로 썼습니다. 현지 시각이 아니면 먼저 변환하십시오.</translation>
    </message>
    <message>
        <source>Like 2026-06-01; the night that begins on it counts too. Empty: the field of the blocks, or the first day of the forecast, and all of its hours count.</source>
        <translation>2026-06-01처럼 쓰십시오. 그날 시작되는 밤도 포함합니다. 비워 두면 구획의 필드를 쓰고, 없으면 예보의 첫날로 보고 예보의 모든 시간을 씁니다.</translation>
    </message>
    <message>
        <source>No date tells the visits of a trap apart: they are taken in the order of the table, and a species that comes again begins the next one. Choose DATE or VISIT if there is one.</source>
        <translation>한 트랩의 방문을 구별할 날짜가 없어 표의 순서대로 읽었으며, 같은 종이 다시 나오면 다음 방문으로 보았습니다. 날짜(DATE)나 방문 구분 필드(VISIT)가 있으면 선택하십시오.</translation>
    </message>
    <message>
        <source>“{folder}” is a folder. Name the file of the store in it, for example {example}.</source>
        <translation>“{folder}” 위치는 폴더입니다. 그 안에 둘 저장소의 파일 이름까지 적으십시오(예: {example}).</translation>
    </message>
    <message>
        <source>The layer “{layer}” states the coordinate system {crs}, but its coordinates (about {x:,.6g}, {y:,.6g}) lie nowhere on earth in it. Set the right one: right-click the layer ▸ Layer CRS ▸ Set Layer CRS.</source>
        <translation>“{layer}” 레이어에 지정된 좌표계는 {crs}이지만, 그 좌표(약 {x:,.6g}, {y:,.6g})는 이 좌표계에서 지구 위의 위치가 아닙니다. 맞는 좌표계를 지정하십시오: 레이어 오른쪽 클릭 ▸ 레이어 좌표계 ▸ 레이어 좌표계 설정.</translation>
    </message>
    <message>
        <source>The letters of “{layer}” were read in a wrong encoding and are lost. Choose its own, often CP949 (windows-949), under Layer Properties ▸ Source ▸ Data source encoding, or put a text file with the word CP949 and the ending .cpg beside the Shapefile.</source>
        <translation>“{layer}” 레이어의 글자를 잘못된 인코딩으로 읽어 알아볼 수 없습니다. 레이어 속성 ▸ 소스 ▸ 데이터소스 인코딩에서 맞는 인코딩(대개 CP949, windows-949)을 고르거나, CP949라는 단어만 적은 텍스트 파일을 확장자 .cpg로 셰이프파일 옆에 두십시오.</translation>
    </message>
    <message>
        <source>{area:,.0f} m² of it lie farther off than a battery reaches: a flight to the farthest place and back takes {needed:,.0f} s, and {usable:,.0f} s may be planned. Take a pad that is nearer or a larger battery to fly that part as well.</source>
        <translation>그 가운데 {area:,.0f} ㎡는 배터리 하나로 갈 수 없을 만큼 멉니다. 가장 먼 곳까지 비행하고 돌아오는 데 {needed:,.0f}초가 걸리는데 {usable:,.0f}초까지 계획할 수 있습니다. 그곳까지 비행하려면 더 가까운 이착륙장이나 더 큰 배터리를 쓰십시오.</translation>
    </message>
    <message>
        <source>The battery cannot reach any part of the area: going to the nearest place, flying the beginning of a line and coming back takes {needed} s, and {usable} s may be planned ({short} s too few). Take a pad that is nearer, a larger battery, or a faster speed.</source>
        <translation>배터리로는 대상 지역의 어느 곳에도 갈 수 없습니다. 가장 가까운 곳까지 가서 비행 코스의 첫 부분을 비행하고 돌아오는 데 {needed}초가 걸리는데 {usable}초까지 계획할 수 있습니다({short}초 모자람). 더 가까운 이착륙장, 더 큰 배터리, 더 빠른 속도 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>Farther off than a battery reaches</source>
        <translation>배터리로 갈 수 없을 만큼 멂</translation>
    </message>
    <message>
        <source>Erase texts of a cycle</source>
        <translation>사이클의 글 지우기</translation>
    </message>
    <message>
        <source>smart cycle,erase,privacy,personal data,right to be forgotten,name,GDPR,PIPA</source>
        <translation>스마트 사이클,지우기,삭제,개인정보,개인정보 보호법,잊힐 권리,이름,GDPR</translation>
    </message>
    <message>
        <source>Erases the free texts of entries (problem, decisions, comments, notes, reasons), or a person&apos;s name everywhere in the store. It cannot be undone. The log keeps that something was erased, when, by whom and why; the chain and every printed head stay valid. Reasons for passing a gate are part of the chain and cannot be erased.

Copies of the store, packages and reports that were made before still have the text.</source>
        <translation>항목의 자유 서술(문제, 결정 사항, 의견, 메모, 사유)이나 저장소 전체에 있는 한 사람의 이름을 지웁니다. 되돌릴 수 없습니다. 무엇을 언제 누가 왜 지웠는지는 로그에 남으며, 체인과 인쇄한 모든 체인 머리는 그대로 유효합니다. 통과 조건을 갖추지 않고 단계를 통과한 사유는 체인에 들어 있어 지울 수 없습니다.

이전에 만든 저장소 사본, 패키지, 보고서에는 글이 그대로 남아 있습니다.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Their numbers as the internal report prints them (E17, E19–E21), or ids such as COMMENT_ID, with commas between them.</source>
        <translation>부서용 보고서에 인쇄된 번호(E17, E19–E21) 또는 COMMENT_ID 같은 ID를 쉼표로 나누어 적습니다.</translation>
    </message>
    <message>
        <source>Name of a person</source>
        <translation>사람 이름</translation>
    </message>
    <message>
        <source>As the store has it. It is erased in all cycles of the store; what the person did stays.</source>
        <translation>저장소에 있는 그대로 적습니다. 저장소의 모든 사이클에서 이름을 지우며, 그 사람이 한 일은 남습니다.</translation>
    </message>
    <message>
        <source>Why; it stays for ever. Do not repeat the text in it.</source>
        <translation>지우는 사유이며 계속 남습니다. 지울 글을 여기에 다시 적지 마십시오.</translation>
    </message>
    <message>
        <source>Entries whose texts were erased</source>
        <translation>글을 지운 항목 수</translation>
    </message>
    <message>
        <source>Say which entries, or whose name, are to be erased.</source>
        <translation>지울 항목 또는 지울 사람의 이름을 적으십시오.</translation>
    </message>
    <message>
        <source>The cycle has no entry “{name}”.</source>
        <translation>사이클에 “{name}” 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The entry E{number} holds no text that can be erased.</source>
        <translation>E{number} 항목에는 지울 수 있는 글이 없습니다.</translation>
    </message>
    <message>
        <source>The store knows nobody by the name “{name}”.</source>
        <translation>저장소에 이름이 “{name}”인 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Move a cycle to another store</source>
        <translation>사이클을 다른 저장소로 옮기기</translation>
    </message>
    <message>
        <source>smart cycle,move,store,database,PostgreSQL,department,GeoPackage</source>
        <translation>스마트 사이클,옮기기,이동,저장소,데이터베이스,PostgreSQL,부서,GeoPackage,지오패키지</translation>
    </message>
    <message>
        <source>Brings a cycle from a file to a database, or back: ids, times, people, erased texts, the chain and every printed head stay true. From then on it is worked on there; the store it came from keeps its log, and says where it went.

Copies that were kept as evidence lie beside the project and stay there. Then let the project use the other store: in the Smart Cycle dock, or by opening it.</source>
        <translation>사이클을 파일에서 데이터베이스로, 또는 그 반대로 옮깁니다. ID, 시각, 사람, 지운 글, 체인, 인쇄한 모든 체인 머리가 그대로 유지됩니다. 그때부터는 옮겨 간 곳에서 작업합니다. 원래 저장소에는 로그와 옮겨 간 곳이 남습니다.

근거로 보관한 사본은 프로젝트 옆에 그대로 있습니다. 옮긴 뒤에는 스마트 사이클 패널에서 다른 저장소를 쓰도록 정하거나 그 저장소를 여십시오.</translation>
    </message>
    <message>
        <source>The other store</source>
        <translation>옮겨 갈 저장소</translation>
    </message>
    <message>
        <source>A file, or “pg:” and the name of a PostgreSQL connection. Made where there is none.</source>
        <translation>파일, 또는 “pg:” 뒤에 PostgreSQL 연결 이름을 적습니다. 저장소가 없으면 새로 만듭니다.</translation>
    </message>
    <message>
        <source>Record a comment</source>
        <translation>의견 기록</translation>
    </message>
    <message>
        <source>smart cycle,comment,remark,note,discussion,adviser</source>
        <translation>스마트 사이클,의견,댓글,메모,논의,자문</translation>
    </message>
    <message>
        <source>Writes down what somebody has to say about a run, a decision, what was done, an estimate, or the cycle as a whole. It needs no role, and a closed cycle takes comments too. Comments stand in the dock and in the internal report below what they are about, never in the public report. Their text can be erased.</source>
        <translation>실행, 결정 사항, 시행한 일, 효과 추정값 또는 사이클 전체에 대한 의견을 기록합니다. 역할이 없어도 되며 종료한 사이클에도 적을 수 있습니다. 의견은 패널과 부서용 보고서에서 해당 내용 아래에 나오며 공개용 보고서에는 나오지 않습니다. 의견의 글은 지울 수 있습니다.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>What you have to say.</source>
        <translation>의견을 적습니다.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>의견의 대상</translation>
    </message>
    <message>
        <source>RUN_ID, DECISION_ID, INTERVENTION or ESTIMATE_ID, as the other algorithms return them. Empty: the cycle.</source>
        <translation>다른 알고리즘이 돌려준 RUN_ID, DECISION_ID, INTERVENTION 또는 ESTIMATE_ID입니다. 비워 두면 사이클 전체에 대한 의견입니다.</translation>
    </message>
    <message>
        <source>Id of the comment&apos;s entry</source>
        <translation>의견 항목의 ID</translation>
    </message>
    <message>
        <source>A comment needs an author: fill in “Person”.</source>
        <translation>의견에는 작성자가 있어야 합니다. “사람”을 입력하십시오.</translation>
    </message>
    <message>
        <source>A store&apos;s address must not hold a password: projects, models and histories would keep it. Make a connection in QGIS&apos;s browser under PostgreSQL, and write pg: and its name.</source>
        <translation>저장소 주소에 비밀번호를 넣을 수 없습니다. 프로젝트, 모델, 히스토리에 비밀번호가 남기 때문입니다. QGIS 탐색기의 PostgreSQL 아래에 연결을 만들고, pg: 뒤에 그 이름을 적으십시오.</translation>
    </message>
    <message>
        <source>A comment is about the cycle, or about one of its runs, decisions, interventions or estimates. “{name}” is none of them.</source>
        <translation>의견은 사이클이나 사이클의 실행, 결정 사항, 조치, 효과 추정값에 적을 수 있습니다. “{name}” 값은 그중 어느 것도 아닙니다.</translation>
    </message>
    <message>
        <source>{name}, {when}</source>
        <translation>{name}, {when}</translation>
    </message>
    <message>
        <source>{when}, waits for the database</source>
        <translation>{when}, 데이터베이스를 기다리는 중</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>의견 적기…</translation>
    </message>
    <message>
        <source>Say something about this; it stays in the log with your name</source>
        <translation>이것에 대한 의견을 적습니다. 이름과 함께 로그에 남습니다</translation>
    </message>
    <message>
        <source>Comments on the cycle: {n}</source>
        <translation>사이클에 대한 의견: {n}건</translation>
    </message>
    <message>
        <source>Comment on the cycle…</source>
        <translation>사이클에 의견 적기…</translation>
    </message>
    <message>
        <source>Erase texts…</source>
        <translation>글 지우기…</translation>
    </message>
    <message>
        <source>Your comment</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>On the run: {what}</source>
        <translation>실행에 대하여: {what}</translation>
    </message>
    <message>
        <source>On the decision: {what}</source>
        <translation>결정 사항에 대하여: {what}</translation>
    </message>
    <message>
        <source>On what was done: {what}</source>
        <translation>시행한 일에 대하여: {what}</translation>
    </message>
    <message>
        <source>On the effect: {what}</source>
        <translation>효과에 대하여: {what}</translation>
    </message>
    <message>
        <source>On the cycle: {what}</source>
        <translation>사이클에 대하여: {what}</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>{who}, {date}: {text}</source>
        <translation>{who}, {date}: {text}</translation>
    </message>
    <message>
        <source>Kept in the department: it rests on a small number.</source>
        <translation>적은 수에 바탕을 두어 부서 안에서만 보관합니다.</translation>
    </message>
    <message>
        <source>The connection “{name}” keeps its password in QGIS's authentication store, which is locked. Enter the master password, then try again.</source>
        <translation>“{name}” 연결의 비밀번호가 잠겨 있는 QGIS 인증 데이터베이스에 있습니다. 마스터 비밀번호를 입력한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Row {row} of the waypoints has {n} places; a waypoint has one. Split the row first (Multipart to singleparts).</source>
        <translation>웨이포인트 {row}행에 위치가 {n}개 있습니다. 웨이포인트의 위치는 하나여야 합니다. 먼저 행을 나누십시오(다중 부분을 단일 부분으로).</translation>
    </message>
    <message>
        <source>Row {row} of the waypoints has “{word}” in “{field}”, which is no number.</source>
        <translation>웨이포인트 {row}행의 “{field}” 필드에 있는 “{word}” 값은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>The file holds more than {most} elements; no mission does.</source>
        <translation>파일의 요소가 {most}개를 넘습니다. 그렇게 큰 임무 파일은 없습니다.</translation>
    </message>
    <message>
        <source>The file is written in an encoding that is not known ({error}).</source>
        <translation>파일의 인코딩을 알 수 없습니다({error}).</translation>
    </message>
    <message>
        <source>The file is no readable table ({error}). Is it a mission of Litchi?</source>
        <translation>파일을 표로 읽을 수 없습니다({error}). Litchi 임무 파일이 맞습니까?</translation>
    </message>
    <message>
        <source>Line {line}: frame {frame} and command {command} are whole numbers.</source>
        <translation>{line}행: 프레임 값 {frame}, 명령 값 {command}에는 정수를 써야 합니다.</translation>
    </message>
    <message>
        <source>From {share:.1f} % of the track home is clear, but the rally point that would be taken is not: it is nearer. Look at the layer RALLY before you load all of it.</source>
        <translation>비행 경로의 {share:.1f}%에서는 이륙 지점으로 돌아갈 길이 트여 있지만, 더 가까워서 대신 선택될 집결 지점으로 가는 길은 막혀 있습니다. 집결 지점을 모두 넣기 전에 RALLY 레이어를 확인하십시오.</translation>
    </message>
    <message>
        <source>{n} earlier comments are in the internal report.</source>
        <translation>이전 의견 {n}건은 부서용 보고서에 있습니다.</translation>
    </message>
    <message>
        <source>On the map: squares are pads, pentagons pilots, stars rally points; yellow is the contingency volume, red and dashed the ground risk buffer, hatched a no-fly zone; crosses mark where a check fails.</source>
        <translation>지도에서 네모는 이착륙장, 오각형은 조종자, 별은 집결 지점입니다. 노란색은 비상 공간, 빨간 점선은 지상 위험 완충 구역, 빗금은 비행금지구역이며 가위표는 점검에 걸린 곳입니다.</translation>
    </message>
    <message>
        <source>drone {drone} from pad {here} to pad {there} before sortie {sortie}</source>
        <translation>비행 회차 {sortie} 전에 드론 {drone}: 이착륙장 {here}번에서 {there}번으로 이동</translation>
    </message>
    <message>
        <source>Drones are carried to another pad while their battery is changed: {moves}. Where that takes longer, later sorties start later.</source>
        <translation>배터리를 바꾸는 동안 드론을 다른 이착륙장으로 옮깁니다. {moves}. 옮기는 데 더 오래 걸리면 뒤의 비행 회차가 늦어집니다.</translation>
    </message>
    <message>
        <source>Stand still for each photo</source>
        <translation>사진마다 멈추기</translation>
    </message>
    <message>
        <source>For cameras that blur or are slow: the drone stops at each photo. That takes more batteries. Lines begin and end at the border then.</source>
        <translation>사진이 흔들리거나 느린 카메라에 씁니다. 드론이 사진을 찍을 때마다 멈추므로 배터리가 더 필요합니다. 이때 비행 코스는 대상 지역의 경계에서 시작하고 끝납니다.</translation>
    </message>
    <message>
        <source>Seconds at each photo</source>
        <translation>사진마다 멈추는 시간(초)</translation>
    </message>
    <message>
        <source>How long the drone stands still for a photo, where it does.</source>
        <translation>사진마다 멈출 때 머무는 시간입니다.</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>완료 표시</translation>
    </message>
    <message>
        <source>The file of the blocks keeps no places, so nobody can spray by it, and distances could not be measured again as written. Write it as GeoPackage.</source>
        <translation>살포 구획 파일에 위치가 저장되지 않아 이 파일로는 살포할 수 없고, 저장된 그대로 거리를 다시 잴 수도 없습니다. GeoPackage로 저장하십시오.</translation>
    </message>
    <message>
        <source>The filter {filter} cannot be read: {reason}. Correct it, or leave it out.</source>
        <translation>필터 {filter} 값을 읽을 수 없습니다. {reason}. 고치거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>DJI lets only {drones} follow the ground by themselves. For this drone export heights above take-off.</source>
        <translation>DJI 드론 가운데 스스로 지형을 따라 비행할 수 있는 기종은 {drones}뿐입니다. 이 드론에는 이륙 지점 기준 높이로 내보내십시오.</translation>
    </message>
    <message>
        <source>The file does not say where the drone takes off. Its first waypoint was taken: look at the way there yourself, and at heights, which many apps measure from the place of take-off.</source>
        <translation>파일에 드론의 이륙 지점이 없어 첫 웨이포인트를 이륙 지점으로 보았습니다. 거기까지 가는 길과 높이를 직접 확인하십시오. 많은 앱이 높이를 이륙 지점부터 잽니다.</translation>
    </message>
    <message>
        <source>The file is empty. Was it copied completely?</source>
        <translation>파일이 비어 있습니다. 끝까지 복사되었습니까?</translation>
    </message>
    <message>
        <source>The speed {speed} m/s is not one of DJI&apos;s, {least} to {most} m/s.</source>
        <translation>속도 {speed} m/s는 DJI의 범위 {least}~{most} m/s를 벗어납니다.</translation>
    </message>
    <message>
        <source>The table “{table}” is gone, or was changed in its form. The log has its rows; rebuild the tables.</source>
        <translation>“{table}” 테이블이 없거나 구조가 변경되었습니다. 로그에 행이 있으므로 테이블을 다시 만드십시오.</translation>
    </message>
    <message>
        <source>Estimates of effect without a control: {n}. Places are treated because they were bad, and get better by themselves.</source>
        <translation>대조군이 없는 효과 추정값: {n}건. 상태가 나빠서 조치한 곳은 저절로도 나아집니다.</translation>
    </message>
    <message>
        <source>Runs that decisions rest on, without digests of their inputs: {n}. Nobody can check that their data are the same.</source>
        <translation>결정의 근거이지만 입력의 해시값이 없는 실행: {n}건. 데이터가 같은지 아무도 확인할 수 없습니다.</translation>
    </message>
    <message>
        <source>Sums of periods: {n}.</source>
        <translation>기간 합계 {n}개.</translation>
    </message>
    <message>
        <source>Observations: {n}.</source>
        <translation>관측값 {n}개.</translation>
    </message>
    <message>
        <source>“{file}”: the name “{name}” stands twice in one group.</source>
        <translation>“{file}”: 한 묶음에 “{name}” 이름이 두 번 있습니다.</translation>
    </message>
    <message>
        <source>“{file}”: “{word}” is no number.</source>
        <translation>“{file}”: “{word}” 값은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>the text is too long ({n} letters at most)</source>
        <translation>글이 너무 깁니다(최대 {n}자)</translation>
    </message>
    <message>
        <source>Where the way home is not free: all places to return to instead, those given that do no harm among them. Look at each before you use it.</source>
        <translation>이륙 지점으로 돌아올 길이 막힌 곳이 있을 때 대신 돌아갈 모든 지점입니다. 주어진 집결 지점 가운데 해가 되지 않는 것도 들어 있습니다. 쓰기 전에 하나하나 확인하십시오.</translation>
    </message>
    <message>
        <source>Broken for</source>
        <translation>어긴 비행 길이</translation>
    </message>
    <message>
        <source>given</source>
        <translation>주어진 지점</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 지점</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>{n} of the proposed rally points are those that were given: the layer is the whole set to use.</source>
        <translation>제안한 집결 지점 가운데 {n}곳은 주어진 지점입니다. 레이어에 있는 지점 전체를 그대로 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Do not use the rally point at {lat:.6f}, {lon:.6f} (latitude, longitude): drones would return to it from places from which the way there is not free; without it, more of the track has a free way back.</source>
        <translation>위도 {lat:.6f}, 경도 {lon:.6f}의 집결 지점을 쓰지 마십시오. 드론이 갈 길이 막힌 곳에서도 이 지점으로 돌아가려 합니다. 이 지점을 빼면 돌아올 길이 트인 비행 경로가 늘어납니다.</translation>
    </message>
    <message>
        <source>Longer sorties are cut, and each part takes up in the air where the last ended. Empty: 99 for Litchi, no limit for the others. Some DJI remotes fail above 100 to 250.</source>
        <translation>더 긴 비행 회차는 나누며, 각 부분은 앞부분이 끝난 공중에서 이어집니다. 비워 두면 Litchi는 99, 나머지는 제한이 없습니다. 일부 DJI 조종기는 100~250개를 넘으면 동작하지 않습니다.</translation>
    </message>
    <message>
        <source>Sorties are cut into parts. The parts of a sortie are one flight on one battery: the first takes off, only the last returns. Load the next part while the drone hovers where the last one ended, and set no return at the end of a part before the last. Where your app cannot do that, plan sorties that fit into one file, with a smaller BATTERY_S.</source>
        <translation>비행 회차를 여러 부분으로 나누었습니다. 한 회차의 부분들은 배터리 하나로 하는 한 번의 비행이며, 첫 부분에서만 이륙하고 마지막 부분에서만 돌아옵니다. 앞부분이 끝난 곳에서 드론이 제자리 비행을 하는 동안 다음 부분을 불러오고, 마지막 부분이 아니면 끝에 복귀를 넣지 마십시오. 앱에서 그렇게 할 수 없으면 BATTERY_S를 줄여 파일 하나에 들어가는 비행 회차로 계획하십시오.</translation>
    </message>
    <message>
        <source>Files of {most} waypoints are too short for this mission: allow more.</source>
        <translation>웨이포인트 {most}개짜리 파일로는 이 임무를 담을 수 없습니다. 개수를 늘리십시오.</translation>
    </message>
    <message>
        <source>{n} areas are photographed only as far as a battery reaches (feature ids {ids}); the rest of them is in the layer UNFLYABLE as too_far.</source>
        <translation>영역 {n}개는 배터리로 닿는 곳까지만 촬영합니다(피처 ID {ids}). 나머지는 UNFLYABLE 레이어에 too_far로 들어 있습니다.</translation>
    </message>
    <message>
        <source>Writes one cycle into a zip file: the log with its chain, tables of runs, observations, decisions, interventions, estimates, savings and comments as CSV, and a page that says what is what. Verify a store checks the package as it checks a store.

Names of people and free texts stay out unless asked for; the chain can be checked without them.</source>
        <translation>사이클 하나를 zip 파일로 내보냅니다. 해시 체인이 있는 로그, 실행·관측값·결정·조치·추정값·절감·의견의 CSV 표, 무엇이 어디에 있는지 알려 주는 안내가 들어갑니다. 저장소 검증으로 저장소와 똑같이 패키지를 검증할 수 있습니다.

따로 요청하지 않으면 사람 이름과 자유로 적은 글은 넣지 않습니다. 그것이 없어도 체인을 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>{parameter} is missing. {help}</source>
        <translation>{parameter} 파라미터에 값이 없습니다. {help}</translation>
    </message>
    <message>
        <source>{parameter} cannot be “{value}”. {help}</source>
        <translation>{parameter} 파라미터에는 “{value}” 값을 쓸 수 없습니다. {help}</translation>
    </message>
    <message>
        <source>{parameter} is “{value}”, which is no number.</source>
        <translation>{parameter} 파라미터에 입력한 “{value}” 값은 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>{parameter} is {value}, but must be at least {low}.</source>
        <translation>{parameter} 파라미터의 값은 {low} 이상이어야 합니다(입력값 {value}).</translation>
    </message>
    <message>
        <source>{parameter} is {value}, but must be at most {high}.</source>
        <translation>{parameter} 파라미터의 값은 {high} 이하여야 합니다(입력값 {value}).</translation>
    </message>
    <message>
        <source>{parameter} is {value}, but must be from {low} to {high}.</source>
        <translation>{parameter} 파라미터의 값은 {low} 이상 {high} 이하여야 합니다(입력값 {value}).</translation>
    </message>
    <message>
        <source>{parameter} is “{value}”, but must be one of: {choices}.</source>
        <translation>{parameter} 파라미터에는 다음 가운데 하나를 지정하십시오: {choices}(입력값 “{value}”).</translation>
    </message>
    <message>
        <source>{parameter} is “{value}”, but must be true or false.</source>
        <translation>{parameter} 파라미터의 값은 true 또는 false여야 합니다(입력값 “{value}”).</translation>
    </message>
    <message>
        <source>{parameter} is “{value}”, which is no date. Write it as 2024-05-31, or 2024-05-31T18:00:00.</source>
        <translation>{parameter} 파라미터에 입력한 “{value}” 값은 날짜가 아닙니다. 2024-05-31 또는 2024-05-31T18:00:00처럼 적으십시오.</translation>
    </message>
    <message>
        <source>{parameter} is “{value}”, but must be a file of this kind: {kinds}.</source>
        <translation>{parameter} 파라미터에는 다음 형식의 파일을 지정하십시오: {kinds}(입력값 “{value}”).</translation>
    </message>
    <message>
        <source>{parameter} is “{value}”, which is no place. Write it as 127.2,37.6 [EPSG:4326].</source>
        <translation>{parameter} 파라미터에 입력한 “{value}” 값은 위치가 아닙니다. 127.2,37.6 [EPSG:4326]처럼 적으십시오.</translation>
    </message>
    <message>
        <source>“{layer}” of {parameter} cannot be read. Check that its file still exists.</source>
        <translation>{parameter} 파라미터에 지정한 “{layer}” 레이어를 읽을 수 없습니다. 파일이 그대로 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The field “{field}” of “{layer}” holds no numbers, but is of the type {type}. Choose a numeric field.</source>
        <translation>“{layer}” 레이어의 “{field}” 필드는 {type} 유형이며 숫자가 아닙니다. 숫자 필드를 선택하십시오.</translation>
    </message>
    <message>
        <source>What this report publishes could not be noted in the store ({reason}). The next one may give away what it hides.</source>
        <translation>이 보고서가 공개하는 것을 저장소에 적어 두지 못했습니다({reason}). 다음 보고서가 이 보고서에서 숨긴 것을 드러낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Newer observations follow when there are enough of them.</source>
        <translation>더 새로운 관측값은 충분히 모이면 보입니다.</translation>
    </message>
</context>
<context>
    <name>_000</name>
    <message>
        <source>What is filled in for one sortie.</source>
        <translation>비행 회차 하나에 채워지는 값입니다.</translation>
    </message>
</context>
</TS>
