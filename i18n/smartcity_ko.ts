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
        <source>They disagree on {n} units at 5 %, because the values are skewed: trust the permutation p (gi_p), not z.</source>
        <translation>값의 분포가 한쪽으로 치우쳐 있어, 유의수준 5%에서 두 방법의 판정이 공간 단위 {n}개에서 서로 다릅니다. z값이 아니라 순열검정의 p값(gi_p)을 따르십시오.</translation>
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
        <source>The weights differ within a row; this test needs equal weights for all neighbours of a unit.</source>
        <translation>한 공간 단위의 이웃들에 서로 다른 가중치가 주어졌습니다. 이 검정에서는 한 공간 단위의 모든 이웃에 같은 가중치를 주어야 합니다.</translation>
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
</context>
</TS>
