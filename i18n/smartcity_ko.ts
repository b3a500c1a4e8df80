<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>@default</name>
    <message>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters, figures and warnings as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same result again. Another one shows how much depends on chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page with the picture, the figures, what was left out and all parameters. Needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spots (where does it concentrate?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getis,ord,gi,gi*,cluster,concentration,complaints,incidents,rates,significance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds hot spots, places whose surroundings have higher values than chance would give, and cold spots, where they are lower.

Give areas or points with a numeric field, or incident points, which are counted into a grid or zones first. With the number of people at risk, rates are tested; without it the result shows where incidents are, not where risk is.

Each unit is compared with random surroundings drawn from all other units (conditional permutation, two-sided). As many units are tested at once, the classes hold the share of false discoveries down (Benjamini–Hochberg) unless you choose otherwise.

Result: gi_bin 3, 2, 1 for hot spots at 99, 95, 90 % confidence, negative for cold spots; gi_z, gi_p, gi_q; neighbours; unstable where another seed could change the class. N_HOT and N_COLD count the units with gi_bin above and below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gi_star counts the unit itself among its neighbours, gi does not. Their z differs, their permutation p is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random surroundings drawn. Empty: 99 999, above 20 000 units 999 999. With few, the smallest possible p is too coarse to survive the correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction for testing many units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fdr: of the units shown as hot or cold at 95 %, at most 5 % are expected to be false. none: 5 % of all units will show by chance alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units with their statistic and class, styled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of neighbours in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot units (90 % confidence or more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold units (90 % confidence or more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts without people: this shows where incidents are, not where risk is. Give the people at risk to see that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {n} units there are more events than people. Check that the field of people belongs to the same places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates were tested, standardised by the population of each unit (Assunção &amp; Reis 1999), so that small places do not stand out by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} units have no neighbour. They are not tested and not counted among the tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} units tested with {p:,} permutations, two-sided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {p:,} permutations p cannot fall below {least:.2g}, too coarse for {n:,} tests to survive the correction one by one. Use more permutations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} units lie so near a class border that another seed could change their class (field unstable).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before correction, the normal approximation would call {z5} units significant at 5 % and {z1} at 1 %; permutation calls {p5} and {p1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They disagree on {n} units at 5 %, because the values are skewed: trust the permutation p (gi_p), not z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per 1,000 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hot} of {n} units are hot spots, {cold} are cold spots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit among {n} stands out: what is seen can be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does it concentrate?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the hot and cold spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metres:,.0f} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near a class border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: Getis &amp; Ord (1992), Ord &amp; Getis (1995); conditional permutation after Anselin (1995); false discovery rate after Benjamini &amp; Hochberg (1995).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method: Getis &amp; Ord (1992), Ord &amp; Getis (1995); conditional permutation after Anselin (1995); no correction for testing many units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who counts as a neighbour. auto: a distance found from the data, and the log says why. queen: polygons that touch, also at a corner. rook: polygons with a common border. knn: the K nearest. band: all within the distance BAND.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of nearest neighbours (knn)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used with knn only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance band in metres (band)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used with band only. In metres, whatever the units of the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours within a band need a distance: set BAND in metres, or choose auto to have it found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours: units with a common border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours: units that touch, also at a corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours: the {k} nearest units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours: all units within {band:,.0f} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours: all units within {band:,.0f} m, the distance at which likeness of neighbours (Moran&apos;s I) peaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours: all units within {band:,.0f} m, which gives about {mean:.0f} each; likeness of neighbours (Moran&apos;s I) has no peak in the distances tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours per unit: {low} to {high}, on average {mean:.1f}; {islands} units have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas or points with a value, or incident points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas or points with a numeric field are tested as they are. Points without a field are incidents: they are counted into a grid or into zones first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value to look for, for example the number of complaints. Empty for incident points: then each point counts as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the people at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it, rates are tested instead of counts: is it more than the number of people explains?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count points into a grid of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of the cells. Empty: hexagons for incident points, no grid for points with a value field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell size in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of a square; distance between opposite sides of a hexagon. Empty: two points per cell on average, rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count points into these zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbourhoods, districts, blocks. Used instead of a grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where incidents can happen at all. Cells outside (forest, lakes, the next city) are not made; units whose centre is outside are not tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre of one cell, in the coordinates of the working CRS. Empty: 0, 0, so that grids of one size always lie on each other and rounds can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer with the people at risk (for counted points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points are summed into the cells or zones that hold them; areas are shared out by the part of their area in each. May be the layer of zones itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its field with the number of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty for points: each point is one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields to pass on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the input, such as names, that the output should carry too. With zones, all fields of the zones are passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input layer cannot be read. Check that its file still exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” has no coordinate system, so distances in metres are unknown. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” has no field “{field}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” of “{layer}” holds text, not numbers. Choose a numeric field, or make one with the field calculator: to_real(&quot;{field}&quot;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” has no features. If a filter or selection is set, loosen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field with the value to look for; only points can be counted without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted points have no people of their own. Give the layer with the people at risk in POPULATION_LAYER, not a field of the incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POPULATION_LAYER is for counted points. This layer is tested as it is: choose its own field in POPULATION.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” is in Web Mercator, whose metres are too long away from the equator. Distances and areas are measured in {crs} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” is not in metres. Distances and areas are measured in {crs}; the output stays in the layer's own system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no geometry, or none that has a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} invalid polygons were repaired for the computation; the layer keeps them as they are (feature ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the study area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is NULL or no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody lives there (“{field}” is 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} zones have no geometry and are not tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in no zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No study area was given: cells are made within the outline (convex hull) of the incidents. Cells where nobody can be make the rest look hotter; a study area avoids that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted into {n:,} cells of {size:,.0f} m; a cell&apos;s number is its column and row from the origin of the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows of “{layer}” have no place or no number of people and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People were shared out by area: within each area of “{layer}” they are taken to live evenly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} units have no people and are not tested; {lost:,.0f} incidents happened there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study area is empty: it has no polygon. Choose a layer with polygons, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {n} units have a value: a local statistic compares each unit with the others and needs at least 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n} values are equal ({value:g}): nothing is concentrated anywhere. Choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights differ within a row; this test needs equal weights for all neighbours of a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell size must be greater than 0 m, not {size:g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid with cells of {size:g} m would have {n:,} cells; at most {most:,} are made. Choose cells of at least {enough:,.0f} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{k} nearest neighbours were asked for, but there are only {n} units. Choose a number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance band must be greater than 0 m, not {distance:g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A band of {distance:g} m gives each unit about {mean:.0f} neighbours, too many for {n} units. Choose a shorter band, or k nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no events in any unit with a population: a rate map would be empty. Check the field of counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units are on one spot, so there is no distance to compare. Count them into a grid or zones first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version}, older than {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version}, ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spots, service centres and effects on points run with what every QGIS has. Some algorithms need more; an algorithm whose package is missing says so and all others go on working. Smart City never installs anything by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an e-mail to whoever administers this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find hot spots on the active layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages and settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the OSGeo4W Shell (Start menu, QGIS folder): python -m pip install --user {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a terminal: python3 -m pip install --user --break-system-packages {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a terminal: sudo apt install python3-{name} (Debian, Ubuntu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python package {name} (version {least} or newer) is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python package {name} is version {version}; {least} or newer is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then restart QGIS. Settings ▸ Options ▸ Smart City shows the state of all packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal-area projection in metres centred on latitude {lat}, longitude {lon}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output was written to {place} but cannot be read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows left out: {reason} (feature ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you act on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters, to repeat this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spot, 99 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spot, 95 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spot, 90 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No significant concentration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold spot, 90 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold spot, 95 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold spot, 99 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested (no data or no neighbour)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be written: {reason}. Choose another place for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit has a neighbour within {scale:,.0f} m, so there is nothing to compare. Choose a larger band, k nearest neighbours, or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The hot spots hold {share:.0f} % of the total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The hot spots hold {share:.0f} % of the events and {people:.0f} % of the people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points do not touch: queen and rook neighbours need polygons. Choose knn, band or auto, or count the points into a grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to test. {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident can be counted. {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of zones has no polygon to count into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All incidents are on one spot or one line, so no cell size can be found. Set the cell size (SIZE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field with the number of people (POPULATION_FIELD); only points can be counted without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates cannot be projected from {source} to {target}. Are they in the coordinate system that the layer states?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
