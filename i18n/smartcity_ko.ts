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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aggregate,count,hexagon,grid,period,month,rate,privacy,suppression,duplicates,complaints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts incident points into hexagons, squares or zones, and by hour, day, week, month, quarter or year if a date is given.

Cells lie at fixed places, so that rounds can be compared. Repeated calls of one caller about one place can count once. With the people at risk, rates are computed, and rates smoothed towards the overall one where few people live (empirical Bayes).

Small counts can point at a person. With a limit (K_SUPPRESS) they are hidden, and as many others as needed that no hidden count can be computed from the sums over units, periods and all. That holds for this table; across different grids or periods of the same incidents no claim is made.

Result: one row for each unit and period, zeros included: count, population, rate and rate_eb (per person and period), suppressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each unit and period, styled; with periods, QGIS&apos;s temporal controller plays it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated calls left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only points can be counted. Choose a layer of incident points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units:,} units in {periods:,} periods are {n:,} rows; at most {most:,} are made. Choose larger cells or longer periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{small:,} counts are hidden because they are below {k} or come mainly from one caller, {more:,} more so that none of these can be computed from sums: each hidden count could be any number in a range at least {k} wide. Zeros are shown unless they are among these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small counts are hidden in this table. Do not publish a second table of the same incidents on another grid or with other periods: the difference of the two could show what each of them hides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is NULL or no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date, calls of one caller about one place count once whatever time lies between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeated call of the same caller (“{field}”) about the same place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first date ({first}) to the last ({last}) there are {n:,} periods. Check the dates, or choose longer periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} periods between the first and the last have no incident; they are in the output with zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is missing, negative or no number in {n} zones: they have no rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point for each complaint, accident, case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of the zones with the people at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it, rates are computed: incidents per person and period, and the same smoothed (rate_eb). For a grid use POPULATION_LAYER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer with the people at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points are summed into the cells or zones that hold them; areas are shared out by the part of their area in each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field that tells who called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of one caller about one place count once. The first is kept; each further one within the days and metres below of a kept one is left out. Calls without a caller are all counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated within so many days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: however much later. Needs the field with the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated within so many metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: wherever it is. 0: at exactly the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide counts below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from 1 to this number less one are hidden, and as many others as it takes that no hidden count can be computed from sums over units, periods or all to within less than this number. Zeros are shown where they hide nobody. Other tables of the same incidents (another grid, other periods) are not considered: publish one. Empty: nothing is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide counts of which one caller makes more than this share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 0.8. Needs the field that tells who called, and a limit below which counts are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POPULATION is a field of the zones, and there are none. For a grid, give the layer with the people in POPULATION_LAYER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the people at risk once: as a field of the zones (POPULATION) or as a layer (POPULATION_LAYER).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” of “{layer}” holds text, not numbers. Choose a numeric field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DOMINANCE needs the field that tells who called (DUPLICATE_KEY) and a limit below which counts are hidden (K_SUPPRESS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden, to protect people, or no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:,} to {high:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:,} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {high:g} per 1,000 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:g} to {high:g} per 1,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {low:g} per 1,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} incidents in {units:,} areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} incidents in {units:,} areas and {periods:,} periods, {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts by area and period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many, where and when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas, last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated calls among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map shows the last period; the temporal controller of QGIS plays them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: rates smoothed by global empirical Bayes (Marshall 1991), each period by itself; cell suppression with primary and complementary cells (Cox 1980).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {n} units with incidents nobody lives: they have no rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} counts are larger than the number of people. Check that the people belong to the same places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spatial autocorrelation (are neighbours alike?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moran,geary,getis,ord,general g,join count,global,distance,incremental,esda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says with one number whether neighbours are alike in the area as a whole, and how likely that is by chance; the report shows at which distance likeness is strongest.

moran: above its expectation neighbours are alike, below it they contrast. geary: the same, more sensitive to differences between single neighbours; alike is below 1. general_g: whether high values (large G) or low values (small G) lie together. join_counts: for a field with 0 and 1, how many pairs of neighbours are both 1.

P is two-sided, from random rearrangements of the values. It says nothing about where: for that take Hot spots or Clusters and outliers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moran for most questions; geary for differences between single neighbours; general_g for high or low values together; join_counts for yes and no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of neighbours (moran, geary)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row: the neighbours of a unit weigh 1 together. binary: each neighbour weighs 1. general_g and join_counts always take binary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random rearrangements of the values. Empty: 9 999, above 10 000 units 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its expectation without autocorrelation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-sided permutation p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance in metres at which likeness peaks, if it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join counts are for a field with 0 and 1; people cannot be taken into account. Leave the people out, or take moran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} units have no neighbour: they count among the units, but add nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance was chosen because likeness is strongest there, so p is smaller than it should be. For a test, fix the neighbours beforehand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} units, {p:,} permutations, two-sided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General G was computed of plain rates, which vary more where few people live. Moran&apos;s I takes standardised rates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moran&apos;s I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geary&apos;s c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getis and Ord&apos;s general G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of joins of two ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance alone could have made this pattern (p = {p:.2g}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High values lie together (p = {p:.2g}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low values lie together, high ones apart (p = {p:.2g}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units with a 1 lie together (p = {p:.2g}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units with a 1 keep apart (p = {p:.2g}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours are alike (p = {p:.2g}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours contrast with each other (p = {p:.2g}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected without autocorrelation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard score (z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p, two-sided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle 95 % of the permutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins 1–1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins 1–0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins 0–0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spatial autocorrelation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are neighbours alike?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moran&apos;s z by distance; the same figures stand in the table below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moran&apos;s z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: Cliff &amp; Ord (1981); Getis &amp; Ord (1992) for general G; p = min(1, 2 min(tails)), tails (b + 1) / (P + 1) over random rearrangements. Computed with esda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could be chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {metres:,.0f} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peak at {metres:,.0f} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours within … metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above this line likeness is more than chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no curve by distance: too few units, or too many on one spot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve is Moran&apos;s z of binary neighbours within growing distances (normal approximation); its points depend on each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture of the curve because matplotlib is not installed; the table has all its figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters and outliers (what is like its surroundings, what sticks out?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local moran,lisa,anselin,cluster,outlier,bivariate,join count,autocorrelation,high-high,low-low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds clusters, units whose values and surroundings are both high (HH) or both low (LL), and outliers, a high unit among low ones (HL) or a low one among high ones (LH). Hot spots look at surroundings alone; this tells the unit from its surroundings.

moran compares a field with itself around; moran_bivariate a field with another one around it (FIELD_Y); join_count asks where units that have something, a field of 0 and 1, stand together.

Each unit is compared with random surroundings drawn from all other units (conditional permutation, two-sided). Join counts need no drawing: their p is exact, for more neighbours than chance gives. As many units are tested at once, the names hold the share of false discoveries down (Benjamini–Hochberg) unless you choose otherwise.

Result: quadrant HH, LL, HL, LH where significant at 5 %, else ns; stat with its mean stat_e and variance stat_var under chance, z, p, q; unstable where another seed could change it. N_HH, N_LL, N_HL and N_LH count them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moran: clusters and outliers of one field. moran_bivariate: FIELD at the unit against FIELD_Y around it. join_count: where units with 1 in a field of 0 and 1 stand together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second field (moran_bivariate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at around each unit, as it is, also where POPULATION makes rates of FIELD. The result says nothing about both fields at the same place: that is a correlation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fdr: of the units shown as clusters or outliers, at most 5 % are expected to be false. none: 5 % of all units will show by chance alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters and outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units with their statistic and quadrant, styled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters: high among high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters: low among low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers: high among low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers: low among high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join counts need areas or points with a field of 0 and 1; counted incidents have no such field. Choose the statistic moran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join counts take 0 and 1 as they are, there is no rate to be made of them: leave POPULATION empty, or choose moran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moran_bivariate compares FIELD with a second field around it: choose that one in FIELD_Y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted incidents have only their number. Count each of the two kinds into zones first (hot_spots does), join the results, and compare their fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} units have surroundings that differ from chance to one side, but from the mean to the other, because a few extreme values pull the mean away from all others. They are significant (p, q) and have no quadrant. Rates, or the logarithm of the field, would be clearer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of all local values, the global I, is {value:.3f} (without any pattern: {chance:.3f}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {n} units with 1 has a neighbour, so nothing can be joined. Choose a larger band, k nearest neighbours, or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} of the {ones:,} units with 1 were tested, by exact probabilities: how likely are at least as many neighbours with 1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is like its surroundings, and what sticks out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does one thing stand among much or little of another?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do units that have it stand together?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of clusters and outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{joined} of the {n} units that have it stand together, more than chance would give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{alike} of {n} units are high among high or low among low, {opposite} the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clusters} of {n} units belong to clusters, {outliers} stick out of their surroundings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: local join counts after Anselin &amp; Li (2019), exact hypergeometric probabilities, upper tail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: bivariate local Moran&apos;s I after Anselin, Syabri &amp; Smirnov (2002), conditional permutation; a field at the unit, the other around it, not both at one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: local Moran&apos;s I after Anselin (1995), conditional permutation; moments after Sokal, Oden &amp; Thomson (1998).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False discovery rate after Benjamini &amp; Hochberg (1995).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No correction for testing many units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentrations of residents (who lives where?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>location quotient,segments,k-means,ward,residents,elderly,children,demography,geodemographics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows in which units a group of residents is over-represented: the location quotient is the group&apos;s share in the unit over its share in the whole area (1.8: 1.8 times as many as usual), with a 95 % interval, because in small units it means little.

Units that are alike in who lives there are put into segments, described in words. Leave the number of segments empty to have it chosen (largest mean silhouette), set 0 for none.

With K_SUPPRESS, small numbers of people are hidden, and as many others that they cannot be computed from totals and overall shares.

A service can go where the group concentrates, or to the others who are left over: rank orders the units by how many residents of the group live there, which a quotient does not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units with numbers of residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbourhoods, blocks, districts: one row each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields with the residents of each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of people, not shares: for example aged 65 and over, children, living alone. Field aliases are used as names where there are any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with all residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All people who live in the unit, in any group or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: none. Empty: the number from 2 to 8 with which units resemble their own segment most (mean silhouette).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest number of people to be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers from 1 to one below this are hidden with all that is computed from them. 0: nothing is hidden. Offices often take 5 or 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group to rank and colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the groups. Empty: the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How segments are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kmeans: the best of twenty random starts. ward: by joining the most similar step by step, without chance, up to 5 000 units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the input, such as names, that the output should carry too. Not the numbers of people, if some are to be hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units with the quotient and share of each group and their segment, styled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean silhouette of the segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units with something hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in which the ranked group clearly concentrates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one field with the residents of a group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is both a group and the total. The total must hold all residents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is not among the groups. Choose one of them to rank by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” would be passed on with the numbers that are to be hidden. Take it out of the fields to pass on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One segment would hold all units. Choose at least 2, 0 for none, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} segments were asked for, but the layer has only {n} units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is larger than “{total}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to compare. {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group has more than 1 person anywhere: are these shares? The fields must hold numbers of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups overlap: together they are more than all residents of some unit. Each is compared with the total by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of fewer than 2 units all numbers may be shown, so there are no segments. Lower K_SUPPRESS, or set SEGMENTS to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} segments were chosen: with them units resemble their own segment most (mean silhouette {s:.2f}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segments hardly differ (mean silhouette {s:.2f}): units pass into each other, and the borders between segments are arbitrary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Shapefile cuts field names at 10 characters: {names} will be renamed. Choose a GeoPackage, or shorter names of the groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} numbers from 1 to {most} are hidden, and {more:,} others that would give them away; {units:,} units have something hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some groups have fewer than 5 people in a unit. Before you publish this, hide them with K_SUPPRESS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {n:,} quotients {sure:,} differ clearly from 1 (95 % interval); the others may be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many: {groups}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few: {groups}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group} ({times:.1f} times the overall share)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the overall shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentrations of residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who lives where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the concentration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}, times overall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall share: {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: location quotient with Wilson&apos;s (1927) interval of the share; k-means (k-means++ starts) or Ward (1963) on standard scores of the shares; silhouette after Rousseeuw (1987).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: no unit has clearly more than the overall share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {n} of {all} units have clearly more than the overall share; {share:.0f} % of the group live there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the group ({group}) live in the {n} units that rank first by their number; a concentration is not always where most live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than half the overall rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.5 to 0.8 times the overall rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the overall rate (0.8 to 1.25 times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.25 to 2 times the overall rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 to 3 times the overall rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 3 times the overall rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sparse: the last 5 % of all (below {low:.3g} per km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next 20 % (from {low:.3g} per km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next 25 % (from {low:.3g} per km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>densest: the first 25 % of all (from {low:.3g} per km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the {total} points lie in the densest {km2:,.3g} km².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall {rate:,.3g} points per 1,000 people; in {km2:,.3g} km² it is more than twice as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metres:g} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:,.4g} per km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:,.4g} per 1,000 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How densely does it happen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does it happen more often per person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: kernel density (Silverman 1986); correction at the border after Diggle (1985) and Jones (1993); ratio of two densities after Bithell (1990) and Kelsall &amp; Diggle (1995).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density surface (how densely does it happen?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel density,heatmap,kde,raster,bandwidth,search radius,dual kernel,relative risk,edge correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a raster of how densely points lie, in points (or their weights) per square kilometre: a picture of where something happens, not a test of whether that is more than chance. For a test take Hot spots.

With a layer of people, the density of points is divided by the density of people: points per person, wherever enough people live.

Near the border of a study area part of each kernel lies outside, where nothing was recorded; the correction makes up for it.

The raster is in a coordinate system in metres; its pixels lie at fixed places, so that rasters of one pixel size can be compared from round to round. Its style is saved in a .qml file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents, calls, cases: each is one point, or has a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example the number of cases at the point. Empty: each point counts as one. Rows with a negative weight are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points with the people at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homes, addresses, centres of blocks. With them the result is the density of points divided by that of people (dual kernel density).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their field with the number of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: each point is one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a point is spread: the radius of the kernel, for the gaussian its standard deviation. Larger is smoother. Empty: found by the rule; the log says what was found. Compare rounds with one and the same bandwidth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of the spread. quartic, epanechnikov, triangular and uniform end at the bandwidth; gaussian fades out. The bandwidth matters far more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel size in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: a tenth of the bandwidth, rounded, coarser where that would give more than four million pixels. At most 50 million are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where points can be at all. Points outside are left out, pixels outside have no value, and density near the border is corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule for an empty bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>robust: 0.9 min(standard distance, 1.2 median distance) n^-0.2, the default search radius of ArcGIS. scott: σ n^(-1/6), smoother. Other kernels get the bandwidth that smooths alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction at the border of the study area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform: each pixel is divided by the share of its kernel inside (Diggle 1985), right where density is even. diggle: each point is divided by the share of its kernel inside (Jones 1993), so that the sum over the area stays that of the points. none: density falls towards the border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least people per km² for a ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where fewer live, the ratio would be noise and is left empty. Empty: as many as make five points expected under the kernel at the overall rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GeoTIFF (.tif), with its style in a .qml file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People per km² below which there is no ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be greater than 0 m. Leave it empty to have it found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasters are written as GeoTIFF: choose a file name that ends in .tif, not “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No point is left to make a surface of. {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights are 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points per person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points per km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, layer “{layer}”: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of people has nobody in it (within the study area), so there is nothing to divide by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth {metres:,.0f} m, found by the rule 0.9 min(standard distance, 1.2 median distance) n^-0.2 for the kernel {kernel}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth {metres:,.0f} m, found by Scott's rule σ n^(-1/6) for the kernel {kernel}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it yourself when you compare rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster has {columns:,} × {rows:,} pixels of {pixel:g} m, at whole multiples of that size from the origin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pixel ({pixel:g} m) is more than a third of the bandwidth ({bandwidth:g} m): the surface is coarse. Choose smaller pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shows where points lie densely, not whether that is more than chance: for that take Hot spots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shows where points are many per person, not whether that is more than chance: for that take Hot spots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No study area was given: density falls towards the outer points, because nothing is known beyond them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No correction at the border of the study area: density near it comes out too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both densities were made with the same kernel and bandwidth. Where fewer than {floor:.3g} people live per km² there is no ratio ({n:,} pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nowhere do enough people live for a ratio ({floor:.3g} per km²). Choose a larger bandwidth, or lower POPULATION_FLOOR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emerging hot spots (where is it new, lasting, rising, fading?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space-time cube,trend,mann-kendall,getis,ord,gi*,emerging,new,history,time,months,temporal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows hot and cold spots through time. Dated incident points are counted by cell (or zone) and period; each count is tested with its surroundings (Gi*, by permutation, corrected for testing all of them at once), and each place is put into one of seventeen classes by its history: new, consecutive, intensifying, persistent, diminishing, sporadic, oscillating or historical hot spot, the same for cold spots, or no pattern.

Whether a place rises or falls is asked of its Gi* over time (Mann–Kendall). By default a period is compared with itself only, so a busy season does not make the whole city hot.

Result: category; n_hot and n_cold of n_steps periods; mk_s, mk_z, mk_p of the trend; sentence in words. BINS holds every cell in every period and plays in QGIS's temporal controller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident points with a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point per incident: complaints, accidents, cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past periods that count as neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: each period on its own. 1: the place and its neighbours in the period before are counted too, which smooths; the trend test is then corrected for the overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare each count with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step: the other places in the same period; shows shifts within the city, whatever the season. cube: all places in all periods; shows when the whole city was busier, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fdr: of all cells and periods shown as hot or cold at 95 %, at most 5 % are expected to be false. none: 5 % of all will show by chance alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emerging hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells or zones with their class, styled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place in every period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One feature per cell and period, styled, ready for the temporal controller. Cells times periods: may be large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units with a hot spot pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units with a cold spot pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” has no points. Incidents with a date are counted, so each must be a point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} bins tested with {p:,} permutations, two-sided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {n} periods all units have the same count, so nothing could be tested there: these periods are neither hot nor cold anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {p:,} permutations p cannot fall below {least:.2g}, so among {n:,} tests at least {together:,} bins must be that extreme before any is shown at 90 %. Use more permutations, larger cells or longer periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend: Mann–Kendall on Gi*, ties considered; no serial correlation was found, so no correction for it was needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend: Mann–Kendall on Gi*, variance times {factor:.2f} (Hamed &amp; Rao 1998) because periods overlap: TIME_NEIGHBOURS = {past}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend: Mann–Kendall on Gi*, variance times {factor:.2f} (Hamed &amp; Rao 1998): {share:.0f} % of what a period stands out by repeats in the next, and TIME_NEIGHBOURS = {past}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hot in {hot} of {n} {periods}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cold in {cold} of {n} {periods}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hot in {hot} and cold in {cold} of {n} {periods}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither hot nor cold in any of {n} {periods}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, rising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, falling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, no trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is it new, lasting, rising, fading?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the places by the history of their hot and cold spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First period begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last period begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that rise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that fall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: Gi* of every place and period (Ord &amp; Getis 1995), conditional permutation (Anselin 1995), false discovery rate over all of them (Benjamini &amp; Hochberg 1995); Mann–Kendall trend (Mann 1945, Kendall 1975); classes named after Esri's Emerging Hot Spot Analysis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: Gi* of every place and period (Ord &amp; Getis 1995), conditional permutation (Anselin 1995), no correction for testing many; Mann–Kendall trend (Mann 1945, Kendall 1975); classes named after Esri's Emerging Hot Spot Analysis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place among {n:,} stands out now or did nearly always: what is seen can be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hot:,} of {n:,} places have a hot spot pattern, {cold:,} a cold one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} consecutive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} intensifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} persistent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} diminishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} sporadic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} oscillating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} historical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot: {list}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes that do not occur: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at other scales too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills the field stability: the share of scales, from half to twice the chosen one, at which a hot spot stays hot and a cold spot cold. Left out above 50 000 units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other scales were not looked at: there are too many units or neighbours for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {n} other scales, from half to twice the chosen one, hot spots stay hot in {share:.0f} % of the looks on average (field stability).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They disagree on {n} units at 5 %, because the values are skewed: trust the permutation p (field {field}), not z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a table on the map by code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join,table,csv,excel,dbf,code,legal,administrative,dong,eup,myeon,geocode,complaints,encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives each record of a table (CSV, Excel, DBF) the place that its code or name says, as a point inside the zone, so that it can be counted.

Codes match if they are equal, also after what spreadsheets do to them (lost zeros, .0); codes of a finer level are cut to the zone&apos;s level (ri to eup or myeon). Names match if they are equal however they are typed, or by their last word if only one zone has it and nothing contradicts.

Nothing is guessed: records that no rule places, or that two zones claim, are listed with the reason, the nearest candidate and how similar it is. Correct them in the table and run again.

Several records of one zone lie on one point. Use the result with counts by zone, not with distances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV, Excel or DBF file, or a table of the project. Only its first sheet is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example the legal code (4136025021) or the name (경기도 남양주시 와부읍).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The areas that codes or names stand for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their field with the code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If all of it is digits, codes are matched, else names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of a text file or DBF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto: UTF-8 if the whole file is, else CP949 (Korean Windows). The log says which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the zones to pass on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the zone that each record should carry too, such as names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point for each record that was placed, inside its zone; src_id is the row as a spreadsheet shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records not placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other records, with the reason, the nearest candidate and its similarity (1: the same).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table cannot be read. Check that its file still exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of zones cannot be read. Check that its file still exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no column “{column}”. It has: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has a heading but no records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is empty in all zones. Choose the field with the code or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table was read as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns with the same name were renamed: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows have more cells than the heading; what is beyond was left out. Is a separator inside a text without quotes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code or name equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code equal but for zeros in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code equal but for zeros of levels that are not meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finer code cut to the level of the zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name equal but for spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the last word of the name, which only one zone has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a spreadsheet shortened the number (1.13E+09): its digits are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no zone with this code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several zones have this code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zone has this last word, but lies in another city or district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its zone has no geometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zones are told by code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zones are told by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} records placed: {rule}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} records not placed: {reason} (rows {rows}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record could be placed. Do the column and the field of the zones hold the same kind of code or name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do the records belong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} of {all:,} records were placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not placed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule is exact: what none finds is listed with its nearest candidate and left to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rivers, motorways, railways: units are no neighbours where the straight line between their centres crosses one of these lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of barriers has no line. Choose another layer, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} links between neighbours cross a barrier and do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field with the number of cases (CASES); only points can stand for one case each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field with the number of cases (CASES). Places without cases are needed too: they show where people stay healthy. For single cases with dates use MODEL = permutation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bernoulli model compares cases with controls. Choose the field with the number of controls (CONTROLS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The poisson model needs the people at risk (POPULATION) or expected cases (EXPECTED). Without either use MODEL = permutation, which needs dates alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either expected cases (EXPECTED) or age groups to work them out from (STRATUM), not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permutation model asks when cases crowd at a place. Choose WINDOW = space_time or prospective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To scan time, choose the field with the date (TIME_FIELD), or WINDOW = space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAX_SHARE is {share:g}. It must be above 0 and at most 0.5: a “cluster” with most of the people would rather be a gap around the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAX_RADIUS must be above 0 metres, or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REPLICATIONS is {n:,}. Give {least} to {most:,}; 999 is usual, and p cannot be smaller than 1 / (REPLICATIONS + 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan for clusters (where, and since when, are there too many cases?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kulldorff,satscan,scan statistic,cluster,outbreak,surveillance,space-time,prospective,poisson,bernoulli,permutation,cases,controls,disease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays circles (or ellipses) of every size over the map, alone or with every stretch of time, and finds those with the most cases beyond what is expected. One p holds for all windows looked at, because each is compared with the strongest window of maps drawn by chance (Kulldorff&apos;s scan statistics).

poisson: cases and people at risk. bernoulli: cases and controls. permutation: cases with dates alone; finds places where cases crowd in a time more than elsewhere.

space: is there a cluster at all? space_time: was there one, and when? prospective: is one going on now? Run it every period; the recurrence interval says once in how many days chance would raise such an alarm.

Result: one area per cluster with observed and expected cases, relative risk (rr; for permutation observed over expected), log likelihood ratio (llr), p_mc, p_gumbel, recurrence in days, t_start and t_end; and all places with the cluster they belong to (0: none). Only concentrations are looked for, not places with too few cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>poisson: by the people at risk. bernoulli: by controls. permutation: by each place&apos;s and each period&apos;s total of cases, without people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space: places. space_time: places and all stretches of up to half of the time. prospective: only stretches that last until the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ellipse: also 46 ellipses, up to five times as long as wide, in all directions; for clusters along a river or road. Takes some 50 times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One area per cluster: its areas joined, or a circle or ellipse that just holds its points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place with the cluster it belongs to, its cases and what is expected there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters with p of at most 0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p of the most likely cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log likelihood ratio of the most likely cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas or points with cases, or one point per case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per place; or several rows per place, for periods or age groups; or one point per case (for permutation).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the number of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole numbers. Empty, for permutation: each point is one case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For poisson. Rows of one place and one period are added up; a row per period states the people of that period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the number of controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For bernoulli: how many at the place are no cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the expected cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For poisson, instead of the people: expected cases that already allow for age, sex or season. Scaled to the number of cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the age group or other class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For poisson with one row per place and class: cases are expected at each class&apos; overall rate (indirect standardisation).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field that names the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with the same name are one place. Empty: rows at the same position are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest share of the people in a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 0, at most 0.5. Of cases and controls for bernoulli, of cases for permutation, of expected cases where only these are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest radius of a window in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: no limit but the share. Of ellipses: half of the short axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer round clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With ellipses: none, medium or strong. Long windows must then be stronger to be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps drawn by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 or more. With 999, p cannot fall below 0.001; p_gumbel tells smaller ones apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop early where nothing is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends when 50 maps are as strong as the most likely cluster: then its p is 50 over the number of maps (Besag &amp; Clifford 1991). For large data where mostly nothing is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out secondary clusters with a larger p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most likely cluster is always written, with its p. 1: all clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may take some {n:,.0f} minutes. It is faster with a smaller MAX_SHARE or MAX_RADIUS, a longer STEP, fewer places, circles, or STOP_EARLY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{windows:,} windows around {places:,} places were looked at, {cases:,} cases in all, and compared with {maps:,} maps drawn by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early: {n} maps were as strong as the most likely cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most likely cluster holds {held:.0%} of all. Where within it the trouble sits shows a scan with smaller windows, for example MAX_SHARE = 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No window has two cases and more than expected: there is no cluster, not even a weak one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,.0f} cases happened at places where nobody lives (“{field}” is 0). They cannot be scanned and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows lie more than a metre from the first row of the same place; the first one&apos;s position is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows:,} rows at {places:,} different positions were added up by position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected cases follow the overall rate of each of {n} groups of “{field}” (indirect standardisation).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} of {all:,} places × periods have no row of their own; they were given the mean of the place's other periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {n:,} cases, where {e} are expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} cases where {e} are expected: {rr} times as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} cases where {e} are expected: the risk is {rr} times that elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance gives this in 1 of {n:,} maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance gives this in {n:.0f} of 100 maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p (Gumbel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance alarm once in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} clusters are more than chance. The strongest: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cluster is more than chance: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is more than chance. The strongest: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster: nowhere are there two cases and more than expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}, {n:,} periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where, and when, are there more cases than chance explains?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: Kulldorff (1997), Kulldorff et al. (2005, 2006); p by Monte Carlo, (b + 1) / (maps + 1), and by a Gumbel distribution after Abrams, Kleinman &amp; Kulldorff (2010); secondary clusters are compared with the strongest windows of the random maps, which makes their p cautious.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cluster&apos;s outline is approximate: the window with the highest ratio is shown, and slightly larger or smaller ones are nearly as likely. That there is one is sure to the degree that p says; which of its edge places belong to it is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km:,.1f} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,.1f} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,.0f} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} periods ({step}) from {first} to before {end}; {bins:,} bins of {units:,} units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first period begins on {start}, but the data only on {first}: its counts are too low. Leave it out with a filter, or set ANCHOR to the day on which the data begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last period lasts until {end}, but the data end on {last}: its counts are too low, and “now” is judged by it. Leave it out with a filter until it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {steps} periods have no incident at all. They count as 0; check that no data are missing, and that no date is far off ({first} to {last}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates have no time of day, so all incidents fall into the first hour of their day. Choose days or longer periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} periods are few: below 10 there are no historical hot spots, and below 5 no trend can be significant. Data over a longer time, or a shorter STEP, say more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” is not in metres. Distances and areas are measured in {crs}, and the raster is written in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of costs needs one row per demand and one column per candidate site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of costs names a demand or a candidate site that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some places have no coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one nearest candidate site must be listed, not {nearest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no demand to be served.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no candidate sites to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some costs are missing (NaN). Leave out the pairs that have no way between them, or mend the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some costs are negative. A way costs 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {n} demands, but {given} weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some weights are missing or not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} weights are negative. Nobody can be served less than not at all: check the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {n} unit has numbers: a concentration needs others to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody at all belongs to “{groups}”: the field is 0 everywhere. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bandwidth can be found from the points: at least half of them ({n:,} in all) are on one spot. Set the bandwidth (BANDWIDTH) in metres, for example the distance people walk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pixel of {pixel:g} m has its centre in the study area. Choose smaller pixels, or check the study area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIME_NEIGHBOURS is {past}, but there are only {n} periods. Choose a smaller number, best 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within each period all units have the same number of incidents: nothing is concentrated anywhere. GLOBAL_WINDOW = cube compares periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {n} units have a value: a statistic of the whole area needs at least 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n} values are equal ({value:g}): likeness of neighbours says nothing. Choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit has a neighbour, so there is nothing to compare. Choose a larger band, k nearest neighbours, or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General G multiplies values of neighbours and cannot take negative ones (the smallest is {low:g}). Take Moran&apos;s I.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join counts need a field with 0 and 1 only (no and yes); {n} of {all} values are neither. Make one with the field calculator, or take Moran&apos;s I.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one unit has a value above 0: no two values can be multiplied. Take Moran&apos;s I.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join counts need a field of 0 and 1 (has it or not), but these values were found: {values}. Choose another field, make one with the field calculator, or choose the statistic moran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bandwidth ({bandwidth:g} m) is smaller than a pixel ({pixel:g} m). Choose pixels of at most a third of the bandwidth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bandwidth ({bandwidth:g} m) reaches over {width:,} pixels of {pixel:g} m; at most {most:,} are allowed. Choose pixels of at least {enough:.3g} m: finer ones show nothing more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixel size must be greater than 0 m, not {pixel:g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A raster with pixels of {pixel:g} m would have {n:,} pixels; at most {most:,} are made. Choose pixels of at least {enough:.3g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cases and people are at one place. A scan compares places; it needs two or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates fall into one period, so there is nothing to compare in time. Choose a shorter STEP, or WINDOW = space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every single place holds more than the largest share that a window may hold. Raise MAX_SHARE (now {share:.0%}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{places:,} places in {periods:,} periods are too many to scan. Choose a longer STEP, or check for dates that are years off, or count into larger areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are cases where none can be expected (nobody lives there). Check population and expected cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no controls, so nothing to compare the cases with. Choose the field of controls (CONTROLS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cases happened at one place. The permutation model compares places; it needs cases at two or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cases happened in one period. The permutation model compares periods; choose a shorter STEP or another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} counts are no whole numbers. Cases and controls are counted one by one; rates and averages cannot be scanned. Give the counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} counts are negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {n} cases in all. A cluster needs at least two; check the field of cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units have the same shares of all groups: there is only one segment. Set SEGMENTS to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} segments were asked for, but there are only {n} units with different shares. Choose at most {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward&apos;s method compares each unit with each, at most {most:,} of them; there are {n:,}. Choose kmeans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segments could be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data cover {n} periods; a history needs at least {least}, and a trend some 10. Choose a shorter STEP, or data over a longer time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units:,} units × {steps:,} periods are {bins:,} bins; at most {most:,} are tested. Choose larger cells, or longer periods, and check the first and the last date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every unit has {value:,} incidents in every period: nothing is concentrated anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest contributions must be given for all cells and sums of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are only {n} records in all, fewer than {k}: any table would point at them. Lower the limit, or publish none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table to be protected needs one to three dimensions and at least one cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only counts can be protected: whole numbers from 0. Round the values, or leave the suppression out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest count to be shown must be at least 1, not {k}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of {n:,} cells is too large to be protected; at most {most:,} can be. Choose larger cells or longer periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The linear programme that audits the table found no answer: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is too small to hide anything in it: with its total, each hidden cell could be computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” cannot be read as a table (row {row}): {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is no dBASE table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is neither in UTF-8 nor in CP949 (row {row}). Save it as “CSV UTF-8” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is not in {given} (row {row}). Choose {other} or auto as the encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster could not be written: {reason}. Choose another place for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New hot spot: now for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consecutive hot spot: without a break up to now, not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensifying hot spot: nearly always hot, and rising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent hot spot: nearly always hot, no trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diminishing hot spot: nearly always hot, but falling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sporadic hot spot: now, and on and off before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oscillating hot spot: now, but cold at times before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Historical hot spot: nearly always hot, but not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cold spot: now for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consecutive cold spot: without a break up to now, not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensifying cold spot: nearly always cold, and more and more so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent cold spot: nearly always cold, no trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diminishing cold spot: nearly always cold, but less and less so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sporadic cold spot: now, and on and off before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oscillating cold spot: now, but hot at times before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Historical cold spot: nearly always cold, but not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested (no data or no neighbour)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has it, and more neighbours have it than by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has it, its neighbours no more than by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not have it, or not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} high, {second} around it high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} low, {second} around it low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} high, {second} around it low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} low, {second} around it high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster: high among high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster: low among low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlier: high among low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlier: low among high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No significant pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scanned (no data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown (no data, or too few people)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: twice the overall share or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: clearly more than overall (1.25 times or more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the overall share, or not clearly different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: clearly fewer than overall (0.8 times or less)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: half the overall share or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
