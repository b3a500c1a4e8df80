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
        <source>fdr: of the units shown as hot or cold at 95 %, at most 5 % are expected to be false. none: 5 % of all units will show by chance alone.</source>
        <translation>fdr: 신뢰수준 95%에서 핫스팟이나 콜드스팟으로 표시된 공간 단위 가운데 잘못 판정된 것이 평균 5%를 넘지 않도록 위발견율(FDR)을 조절합니다. none: 보정하지 않습니다. 우연만으로도 전체 공간 단위의 5%가 핫스팟이나 콜드스팟으로 표시됩니다.</translation>
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
        <source>The centre of one cell, in the coordinates of the working CRS. Empty: 0, 0, so that grids of one size always lie on each other and rounds can be compared.</source>
        <translation>기준이 되는 셀의 중심 좌표이며, 계산에 쓰는 좌표계로 입력합니다. 비워 두면 0, 0입니다. 이렇게 하면 크기가 같은 격자는 항상 정확히 겹치므로 회차별로 비교할 수 있습니다.</translation>
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
        <translation>발생 건수 집계</translation>
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
        <source>The field “{field}” of “{layer}” holds text, not numbers. Choose a numeric field.</source>
        <translation>“{layer}” 레이어의 “{field}” 필드는 숫자가 아니라 텍스트입니다. 숫자 필드를 선택하십시오.</translation>
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
        <source>fdr: of the units shown as clusters or outliers, at most 5 % are expected to be false. none: 5 % of all units will show by chance alone.</source>
        <translation>fdr: 군집이나 이상치로 표시된 공간 단위 가운데 잘못 판정된 것이 평균 5%를 넘지 않도록 위발견율(FDR)을 조절합니다. none: 보정하지 않습니다. 우연만으로도 전체 공간 단위의 5%가 군집이나 이상치로 표시됩니다.</translation>
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
        <translation>방법: 이변량 국지적 모란지수 I는 Anselin, Syabri &amp; Smirnov (2002), 조건부 순열; 공간 단위의 한 필드와 그 주변의 다른 필드를 비교하며, 두 필드를 같은 장소에서 비교하지 않음.</translation>
    </message>
    <message>
        <source>Method: local Moran&apos;s I after Anselin (1995), conditional permutation; moments after Sokal, Oden &amp; Thomson (1998).</source>
        <translation>방법: 국지적 모란지수 I는 Anselin (1995), 조건부 순열; 적률은 Sokal, Oden &amp; Thomson (1998).</translation>
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
        <source>The groups overlap: together they are more than all residents of some unit. Each is compared with the total by itself.</source>
        <translation>집단이 서로 겹칩니다. 집단의 합이 전체 주민 수보다 많은 공간 단위가 있습니다. 집단마다 따로 전체와 비교합니다.</translation>
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
        <source>fdr: of all cells and periods shown as hot or cold at 95 %, at most 5 % are expected to be false. none: 5 % of all will show by chance alone.</source>
        <translation>fdr: 신뢰수준 95%에서 핫스팟이나 콜드스팟으로 표시된 셀·기간 가운데 잘못 판정된 것이 평균 5%를 넘지 않도록 위발견율(FDR)을 조절합니다. none: 보정하지 않습니다. 우연만으로도 전체의 5%가 표시됩니다.</translation>
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
        <translation>연구 지역이 없으면 가장자리 격자는 사건이 있을 때에만 만들어지므로, 건수가 0이 아니라는 사실이 드러납니다. 공개하기 전에 연구 지역을 지정하십시오.</translation>
    </message>
    <message>
        <source>A required or forbidden site is not among the {m} candidate sites.</source>
        <translation>필수 또는 금지 후보지가 후보지 {m}곳에 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>{n} sites are both required and forbidden.</source>
        <translation>후보지 {n}곳이 필수이면서 동시에 금지로 지정되어 있습니다.</translation>
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
        <translation>“rate_eb” 필드는 표시용으로 평활한 비율이므로 검정에 쓸 수 없습니다. 건수 필드를 선택하고 위험 인구를 지정하면 비율을 올바르게 검정합니다.</translation>
    </message>
</context>
</TS>
