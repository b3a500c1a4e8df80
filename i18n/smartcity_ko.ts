<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>@default</name>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="304"/>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="304"/>
        <source>Rows used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="304"/>
        <source>Rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/base.py" line="74"/>
        <source>Parameters, figures and warnings as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/base.py" line="84"/>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/base.py" line="111"/>
        <source>Seed of chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/base.py" line="114"/>
        <source>The same seed gives the same result again. Another one shows how much depends on chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/base.py" line="118"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/base.py" line="118"/>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/base.py" line="119"/>
        <source>One page with the picture, the figures, what was left out and all parameters. Needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="54"/>
        <source>Hot spots (where does it concentrate?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="304"/>
        <source>Hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="62"/>
        <source>getis,ord,gi,gi*,cluster,concentration,complaints,incidents,rates,significance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="66"/>
        <source>Finds hot spots, places whose surroundings have higher values than chance would give, and cold spots, where they are lower.

Give areas or points with a numeric field, or incident points, which are counted into a grid or zones first. With the number of people at risk, rates are tested; without it the result shows where incidents are, not where risk is.

Each unit is compared with random surroundings drawn from all other units (conditional permutation, two-sided). As many units are tested at once, the classes hold the share of false discoveries down (Benjamini–Hochberg) unless you choose otherwise.

Result: gi_bin 3, 2, 1 for hot spots at 99, 95, 90 % confidence, negative for cold spots; gi_z, gi_p, gi_q; neighbours; unstable where another seed could change the class. N_HOT and N_COLD count the units with gi_bin above and below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="79"/>
        <source>Statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="79"/>
        <source>gi_star counts the unit itself among its neighbours, gi does not. Their z differs, their permutation p is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="85"/>
        <source>Permutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="85"/>
        <source>Random surroundings drawn. Empty: 99 999, above 20 000 units 999 999. With few, the smallest possible p is too coarse to survive the correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="98"/>
        <source>Correction for testing many units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="98"/>
        <source>fdr: of the units shown as hot or cold at 95 %, at most 5 % are expected to be false. none: 5 % of all units will show by chance alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="104"/>
        <source>The units with their statistic and class, styled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="109"/>
        <source>Distance of neighbours in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="110"/>
        <source>Hot units (90 % confidence or more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="111"/>
        <source>Cold units (90 % confidence or more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="192"/>
        <source>Counts without people: this shows where incidents are, not where risk is. Give the people at risk to see that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="196"/>
        <source>In {n} units there are more events than people. Check that the field of people belongs to the same places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="197"/>
        <source>Rates were tested, standardised by the population of each unit (Assunção &amp; Reis 1999), so that small places do not stand out by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="211"/>
        <source>{n} units have no neighbour. They are not tested and not counted among the tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="213"/>
        <source>{n:,} units tested with {p:,} permutations, two-sided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="217"/>
        <source>With {p:,} permutations p cannot fall below {least:.2g}, too coarse for {n:,} tests to survive the correction one by one. Use more permutations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="224"/>
        <source>{n} units lie so near a class border that another seed could change their class (field unstable).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="234"/>
        <source>Before correction, the normal approximation would call {z5} units significant at 5 % and {z1} at 1 %; permutation calls {p5} and {p1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="239"/>
        <source>They disagree on {n} units at 5 %, because the values are skewed: trust the permutation p (gi_p), not z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="278"/>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="278"/>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="278"/>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="278"/>
        <source>Per 1,000 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="278"/>
        <source>Sum of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="293"/>
        <source>{hot} of {n} units are hot spots, {cold} are cold spots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="296"/>
        <source> The hot spots hold {share:.0%} of the total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="298"/>
        <source> The hot spots hold {share:.0%} of the events and {people:.0%} of the people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="303"/>
        <source>No unit among {n} stands out: what is seen can be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/plugin.py" line="45"/>
        <source>Where does it concentrate?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="304"/>
        <source>Map of the hot and cold spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="304"/>
        <source>Distance of neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="304"/>
        <source>{metres:,.0f} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="304"/>
        <source>Near a class border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="304"/>
        <source>Method: Getis &amp; Ord (1992), Ord &amp; Getis (1995); conditional permutation after Anselin (1995); false discovery rate after Benjamini &amp; Hochberg (1995).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/hot_spots.py" line="304"/>
        <source>Method: Getis &amp; Ord (1992), Ord &amp; Getis (1995); conditional permutation after Anselin (1995); no correction for testing many units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="43"/>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="43"/>
        <source>Who counts as a neighbour. auto: a distance found from the data, and the log says why. queen: polygons that touch, also at a corner. rook: polygons with a common border. knn: the K nearest. band: all within the distance BAND.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="50"/>
        <source>Number of nearest neighbours (knn)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="50"/>
        <source>Used with knn only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="55"/>
        <source>Distance band in metres (band)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="55"/>
        <source>Used with band only. In metres, whatever the units of the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="67"/>
        <source>Neighbours within a band need a distance: set BAND in metres, or choose auto to have it found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="85"/>
        <source>Neighbours: units with a common border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="85"/>
        <source>Neighbours: units that touch, also at a corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="90"/>
        <source>Neighbours: the {k} nearest units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="93"/>
        <source>Neighbours: all units within {band:,.0f} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="97"/>
        <source>Neighbours: all units within {band:,.0f} m, the distance at which likeness of neighbours (Moran&apos;s I) peaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="99"/>
        <source>Neighbours: all units within {band:,.0f} m, which gives about {mean:.0f} each; likeness of neighbours (Moran&apos;s I) has no peak in the distances tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/neighbourhood.py" line="109"/>
        <source>Neighbours per unit: {low} to {high}, on average {mean:.1f}; {islands} units have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="34"/>
        <source>Areas or points with a value, or incident points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="34"/>
        <source>Areas or points with a numeric field are tested as they are. Points without a field are incidents: they are counted into a grid or into zones first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="40"/>
        <source>Field with the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="40"/>
        <source>The value to look for, for example the number of complaints. Empty for incident points: then each point counts as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="44"/>
        <source>Field with the people at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="44"/>
        <source>With it, rates are tested instead of counts: is it more than the number of people explains?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="48"/>
        <source>Count points into a grid of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="48"/>
        <source>The shape of the cells. Empty: hexagons for incident points, no grid for points with a value field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="52"/>
        <source>Cell size in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="52"/>
        <source>Side of a square; distance between opposite sides of a hexagon. Empty: two points per cell on average, rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="56"/>
        <source>Count points into these zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="56"/>
        <source>Neighbourhoods, districts, blocks. Used instead of a grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="60"/>
        <source>Study area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="60"/>
        <source>Where incidents can happen at all. Cells outside (forest, lakes, the next city) are not made; units whose centre is outside are not tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="64"/>
        <source>Origin of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="64"/>
        <source>The centre of one cell, in the coordinates of the working CRS. Empty: 0, 0, so that grids of one size always lie on each other and rounds can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="69"/>
        <source>Layer with the people at risk (for counted points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="69"/>
        <source>Points are summed into the cells or zones that hold them; areas are shared out by the part of their area in each. May be the layer of zones itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="76"/>
        <source>Its field with the number of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="76"/>
        <source>Empty for points: each point is one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="83"/>
        <source>Fields to pass on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="83"/>
        <source>Fields of the input, such as names, that the output should carry too. With zones, all fields of the zones are passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="120"/>
        <source>The input layer cannot be read. Check that its file still exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="125"/>
        <source>The layer “{layer}” has no coordinate system, so distances in metres are unknown. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="134"/>
        <source>The layer “{layer}” has no field “{field}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="136"/>
        <source>The field “{field}” of “{layer}” holds text, not numbers. Choose a numeric field, or make one with the field calculator: to_real(&quot;{field}&quot;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="140"/>
        <source>The layer “{layer}” has no features. If a filter or selection is set, loosen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="143"/>
        <source>Choose the field with the value to look for; only points can be counted without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="145"/>
        <source>Counted points have no people of their own. Give the layer with the people at risk in POPULATION_LAYER, not a field of the incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/unit_parameters.py" line="147"/>
        <source>POPULATION_LAYER is for counted points. This layer is tested as it is: choose its own field in POPULATION.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="105"/>
        <source>There are no units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="120"/>
        <source>“{layer}” is in Web Mercator, whose metres are too long away from the equator. Distances and areas are measured in {crs} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="126"/>
        <source>“{layer}” is not in metres. Distances and areas are measured in {crs}; the output stays in the layer's own system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="152"/>
        <source>no geometry, or none that has a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="154"/>
        <source>{n} invalid polygons were repaired for the computation; the layer keeps them as they are (feature ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="162"/>
        <source>outside the study area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="167"/>
        <source>“{field}” is NULL or no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="168"/>
        <source>“{field}” is infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="170"/>
        <source>“{field}” is negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="197"/>
        <source>nobody lives there (“{field}” is 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="244"/>
        <source>{n} zones have no geometry and are not tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="248"/>
        <source>in no zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="278"/>
        <source>No study area was given: cells are made within the outline (convex hull) of the incidents. Cells where nobody can be make the rest look hotter; a study area avoids that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="309"/>
        <source>Counted into {n:,} cells of {size:,.0f} m; a cell&apos;s number is its column and row from the origin of the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="348"/>
        <source>{n} rows of “{layer}” have no place or no number of people and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="364"/>
        <source>People were shared out by area: within each area of “{layer}” they are taken to live evenly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_algorithms/hotspots/units.py" line="374"/>
        <source>{n} units have no people and are not tested; {lost:,.0f} incidents happened there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/counting.py" line="69"/>
        <source>The study area is empty: it has no polygon. Choose a layer with polygons, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/getis_ord.py" line="100"/>
        <source>Only {n} units have a value: a local statistic compares each unit with the others and needs at least 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/getis_ord.py" line="105"/>
        <source>All {n} values are equal ({value:g}): nothing is concentrated anywhere. Choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/getis_ord.py" line="124"/>
        <source>The weights differ within a row; this test needs equal weights for all neighbours of a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/grids.py" line="38"/>
        <source>The cell size must be greater than 0 m, not {size:g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/grids.py" line="81"/>
        <source>A grid with cells of {size:g} m would have {n:,} cells; at most {most:,} are made. Choose cells of at least {enough:,.0f} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/neighbours.py" line="38"/>
        <source>{k} nearest neighbours were asked for, but there are only {n} units. Choose a number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/neighbours.py" line="65"/>
        <source>The distance band must be greater than 0 m, not {distance:g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/neighbours.py" line="70"/>
        <source>A band of {distance:g} m gives each unit about {mean:.0f} neighbours, too many for {n} units. Choose a shorter band, or k nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/rates.py" line="32"/>
        <source>There are no events in any unit with a population: a rate map would be empty. Check the field of counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/analysis/hotspots/scale.py" line="56"/>
        <source>All units are on one spot, so there is no distance to compare. Count them into a grid or zones first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/gui/options_page.py" line="34"/>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/gui/options_page.py" line="34"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/gui/options_page.py" line="34"/>
        <source>If it is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/gui/options_page.py" line="53"/>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/gui/options_page.py" line="55"/>
        <source>{version}, older than {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/gui/options_page.py" line="56"/>
        <source>{version}, ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/gui/options_page.py" line="66"/>
        <source>Hot spots, service centres and effects on points run with what every QGIS has. Some algorithms need more; an algorithm whose package is missing says so and all others go on working. Smart City never installs anything by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/gui/options_page.py" line="75"/>
        <source>State of the packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/gui/options_page.py" line="86"/>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/gui/options_page.py" line="87"/>
        <source>For an e-mail to whoever administers this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/plugin.py" line="47"/>
        <source>Find hot spots on the active layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/plugin.py" line="49"/>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/plugin.py" line="52"/>
        <source>Packages and settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/dependencies.py" line="81"/>
        <source>In the OSGeo4W Shell (Start menu, QGIS folder): python -m pip install --user {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/dependencies.py" line="83"/>
        <source>In Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/dependencies.py" line="85"/>
        <source>In a terminal: python3 -m pip install --user --break-system-packages {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/dependencies.py" line="86"/>
        <source>In a terminal: sudo apt install python3-{name} (Debian, Ubuntu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/dependencies.py" line="94"/>
        <source>The Python package {name} (version {least} or newer) is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/dependencies.py" line="96"/>
        <source>The Python package {name} is version {version}; {least} or newer is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/dependencies.py" line="100"/>
        <source>Then restart QGIS. Settings ▸ Options ▸ Smart City shows the state of all packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/metric_crs.py" line="49"/>
        <source>equal-area projection in metres centred on latitude {lat}, longitude {lon}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/outputs.py" line="81"/>
        <source>The output was written to {place} but cannot be read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/reading.py" line="75"/>
        <source>{n} rows left out: {reason} (feature ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/report.py" line="49"/>
        <source>Before you act on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/report.py" line="60"/>
        <source>How it was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/report.py" line="62"/>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/report.py" line="63"/>
        <source>Parameters, to repeat this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/styles.py" line="34"/>
        <source>Hot spot, 99 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/styles.py" line="35"/>
        <source>Hot spot, 95 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/styles.py" line="36"/>
        <source>Hot spot, 90 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/styles.py" line="37"/>
        <source>No significant concentration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/styles.py" line="38"/>
        <source>Cold spot, 90 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/styles.py" line="39"/>
        <source>Cold spot, 95 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/styles.py" line="40"/>
        <source>Cold spot, 99 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/styles.py" line="41"/>
        <source>Not tested (no data or no neighbour)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../smartcity_plugin/qgis_bridge/writing.py" line="80"/>
        <source>The output could not be written: {reason}. Choose another place for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
