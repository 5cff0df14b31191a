using Concord.Matching.Counterfactuals;
using Concord.Matching.Policies;

namespace Concord.Matching.Choice;

/// <summary>
/// The families of a round as a choice model sees them: which schools each considers (those named, and those within reach of home)
/// and what each is worth to them. From it come other lists that the same families could have handed in, and who would ask for a new school.
/// </summary>
public sealed class Families
{
    private readonly AdmissionRound _round;
    private readonly ChoiceModel _model;
    private readonly IReadOnlyList<double> _quality;
    private readonly int[] _groupOf;
    private readonly IReadOnlyList<double[]> _mix;
    private readonly double _mostMetres;
    private readonly int[][] _near;

    /// <summary>Finds the schools within reach of each home. O(pupils · schools near).</summary>
    /// <param name="round">The round.</param>
    /// <param name="model">What families weigh.</param>
    /// <param name="quality">The quality of each school.</param>
    /// <param name="groupOf">The group of each pupil from 0.</param>
    /// <param name="mix">For each school the share of each group, as families see it; see <see cref="Mix"/>.</param>
    /// <param name="mostMetres">How far from home a school is considered that is not named. A school whose policy takes a given distance is considered by those who named it.</param>
    public Families(AdmissionRound round, ChoiceModel model, IReadOnlyList<double> quality, int[] groupOf, IReadOnlyList<double[]> mix, double mostMetres)
        : this(round, model, quality, groupOf, mix, mostMetres, [])
    {
        if (quality.Count != round.Schools.Count || mix.Count != round.Schools.Count) throw new ArgumentException("one quality and one mix for each school");
        if (groupOf.Length != round.Applications.Pupils) throw new ArgumentException("one group for each pupil");
        if (!(mostMetres > 0)) throw new ArgumentException("the reach must be above 0 metres");
        for (var pupil = 0; pupil < groupOf.Length; pupil++) BadRow.If(groupOf[pupil] < 0 || mix.Any(shares => groupOf[pupil] >= shares.Length), "pupils", pupil, "there is no such group", "group");
        var grid = new SchoolGrid(round.Schools, mostMetres);
        _near = [.. round.PupilList.Select(home => grid.Near(home).Where(school => round.Policies[school].Distance != DistanceMeasure.Given).ToArray())];
    }

    private Families(AdmissionRound round, ChoiceModel model, IReadOnlyList<double> quality, int[] groupOf, IReadOnlyList<double[]> mix, double mostMetres, int[][] near) =>
        (_round, _model, _quality, _groupOf, _mix, _mostMetres, _near) = (round, model, quality, groupOf, mix, mostMetres, near);

    /// <summary>How many groups the pupils are of.</summary>
    public int Groups => _mix.Count > 0 ? _mix[0].Length : 0;

    /// <summary>The share of each group among the pupils of each school; none where a school has no pupil.</summary>
    /// <param name="intake">Counts, one row for each school, such as <see cref="Offers.IntakeByGroup"/> gives.</param>
    public static double[][] Mix(IReadOnlyList<int[]> intake) => [.. intake.Select(counts => counts.Sum() is > 0 and var all ? counts.Select(count => count / (double)all).ToArray() : new double[counts.Length])];

    /// <summary>The same families with the lists of another round, or with other mixes before their eyes.</summary>
    internal Families In(AdmissionRound round, IReadOnlyList<double[]>? mix = null) => new(round, _model, _quality, _groupOf, mix ?? _mix, _mostMetres, _near);

    /// <summary>
    /// Lists drawn anew, each as long as the one handed in: the best of the schools considered, by worth and taste. What is true of a pupil at
    /// a school named before stays true; elsewhere nothing is. A child whose plan names a school keeps the list.
    /// </summary>
    /// <param name="seed">The seed. One family's taste for one school depends on it alone, so that other mixes with the same seed show what the mix does.</param>
    public Applications Redrawn(ulong seed)
    {
        var given = _round.Applications;
        var (start, schools, facts, distance) = (new int[given.Start.Length], new int[given.Count], new ApplicationFacts[given.Count], given.Distance is null ? null : new double[given.Count]);
        var at = 0;
        for (var pupil = 0; pupil < given.Pupils; pupil++)
        {
            start[pupil] = at;
            var named = given.Of(pupil).ToArray();
            var list = _round.SchoolNamedInPlan(pupil) >= 0 ? named : named.Union(_near[pupil])
                .OrderByDescending(school => _model.Worth(Traits(pupil, school)) + ChoiceModel.Taste(seed, pupil, school)).ThenBy(school => school).Take(named.Length);
            foreach (var school in list)
            {
                var before = Array.IndexOf(named, school);
                schools[at] = school;
                facts[at] = before >= 0 && given.Facts is { } known ? known[given.Start[pupil] + before] : ApplicationFacts.None;
                if (distance is not null) distance[at] = before >= 0 ? given.Distance![given.Start[pupil] + before] : double.NaN;
                at++;
            }
        }
        start[^1] = at;
        return new(start, schools, facts, distance);
    }

    /// <summary>
    /// Who would ask for a new school, and how early in the list. Under the model the place of one more school in a family's order, given the order of the
    /// others, is drawn step by step: at each school in turn the new one comes first with the chance e^worth ÷ (e^worth + Σ e^worth of the schools not
    /// ranked yet). A family that would put it after every school named does not ask for it; other lists grow by one.
    /// </summary>
    /// <param name="site">Where it is.</param>
    /// <param name="quality">Its quality, on the scale of the others.</param>
    /// <param name="mix">The share of each group there, as families expect it.</param>
    /// <param name="seed">The seed.</param>
    public IReadOnlyList<NewApplication> AskingFor(School site, double quality, double[] mix, ulong seed)
    {
        List<NewApplication> asking = [];
        for (var pupil = 0; pupil < _round.Applications.Pupils; pupil++)
        {
            ref readonly var home = ref _round.PupilList[pupil];
            var metres = new MapPoint(site.Easting, site.Northing).To(home.Easting, home.Northing);
            var named = _round.Applications.Of(pupil);
            if (metres > _mostMetres || named.Length == 0 || _round.SchoolNamedInPlan(pupil) >= 0) continue;
            var worth = Math.Exp(_model.Worth(new(metres / 1000, quality, 0, mix[_groupOf[pupil]])));
            var left = 0.0;
            foreach (var school in named) left += Weight(pupil, school);
            foreach (var school in _near[pupil]) if (named.IndexOf(school) < 0) left += Weight(pupil, school);
            var random = new SplitMix(SplitMix.Mix(seed) ^ SplitMix.Mix(~(ulong)pupil));
            for (var rank = 0; rank < named.Length; rank++)
            {
                if (random.Uniform() * (worth + left) < worth)
                {
                    asking.Add(new(pupil, rank + 1, ApplicationFacts.None, metres));
                    break;
                }
                left = Math.Max(0, left - Weight(pupil, named[rank]));
            }
        }
        return asking;
    }

    /// <summary>The share of each group among all pupils.</summary>
    public double[] MixOfAll()
    {
        var counts = new int[Groups];
        foreach (var group in _groupOf) counts[group]++;
        return Mix([counts])[0];
    }

    private double Weight(int pupil, int school) => Math.Exp(_model.Worth(Traits(pupil, school)));

    private SchoolTraits Traits(int pupil, int school)
    {
        var home = _round.PupilList[pupil];
        var at = _round.Applications.Start[pupil] + _round.Applications.Of(pupil).IndexOf(school);
        var sibling = at >= _round.Applications.Start[pupil] && _round.Applications.Facts is { } facts && facts[at].HasFlag(ApplicationFacts.Sibling);
        return new(new MapPoint(_round.Schools[school].Easting, _round.Schools[school].Northing).To(home.Easting, home.Northing) / 1000, _quality[school], sibling ? 1 : 0, _mix[school][_groupOf[pupil]]);
    }

    /// <summary>The past lists of these families as the model's estimate takes them: what each named, and what else it considered.</summary>
    public IReadOnlyList<RankedChoice> Choices() =>
        [.. Enumerable.Range(0, _round.Applications.Pupils).Where(pupil => _round.Applications.Of(pupil).Length > 0).Select(pupil =>
        {
            var named = _round.Applications.Of(pupil).ToArray();
            return new RankedChoice([.. named.Select(school => Traits(pupil, school))], [.. _near[pupil].Except(named).Select(school => Traits(pupil, school))]);
        })];
}
