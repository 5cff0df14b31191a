namespace Concord.Matching.Policies;

/// <summary>What a tier or a reserved share asks of an applicant: a tree of named facts, places and their combinations.</summary>
public abstract record Condition
{
    private protected Condition() { }

    internal abstract bool Holds(in Applicant who);

    /// <summary>The condition in words, as the printed policy says it.</summary>
    public abstract string InWords { get; }

    /// <summary>Everybody meets it.</summary>
    public static Condition Everyone { get; } = new All([]);

    /// <summary>Meets every one of the parts; with none, everybody does.</summary>
    /// <param name="Parts">The parts.</param>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition
    {
        internal override bool Holds(in Applicant who)
        {
            foreach (var part in Parts) if (!part.Holds(who)) return false;
            return true;
        }

        /// <inheritdoc/>
        public override string InWords => Parts.Count == 0 ? "everyone" : string.Join(" and ", Parts.Select(part => part.InWords));
    }

    /// <summary>Meets one of the parts at least.</summary>
    /// <param name="Parts">The parts.</param>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition
    {
        internal override bool Holds(in Applicant who)
        {
            foreach (var part in Parts) if (part.Holds(who)) return true;
            return false;
        }

        /// <inheritdoc/>
        public override string InWords => $"({string.Join(" or ", Parts.Select(part => part.InWords))})";
    }

    /// <summary>Does not meet the part.</summary>
    /// <param name="Part">The part.</param>
    public sealed record Not(Condition Part) : Condition
    {
        internal override bool Holds(in Applicant who) => !Part.Holds(who);

        /// <inheritdoc/>
        public override string InWords => $"not {Part.InWords}";
    }

    /// <summary>A fact of the pupil or of the application, by its name in the policy language.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Bit">Its bit among <see cref="PupilFacts"/> and <see cref="ApplicationFacts"/>.</param>
    public sealed record Fact(string Name, int Bit) : Condition
    {
        internal override bool Holds(in Applicant who) => (who.Facts & Bit) != 0;

        /// <inheritdoc/>
        public override string InWords => FactNames.InWords(Name);
    }

    /// <summary>Attends one of the policy's feeder schools.</summary>
    public sealed record Feeder : Condition
    {
        internal override bool Holds(in Applicant who) => who.Pupil.Feeder >= 0 && who.Policy.IsFeeder(who.Pupil.Feeder);

        /// <inheritdoc/>
        public override string InWords => "attends a named feeder school";
    }

    /// <summary>Lives inside a catchment of the policy.</summary>
    /// <param name="Name">The name of the catchment in the policy.</param>
    public sealed record Catchment(string Name) : Condition
    {
        internal override bool Holds(in Applicant who) => CatchmentArea.Contains(who.Policy.Catchments[Name], who.Pupil.Easting, who.Pupil.Northing);

        /// <inheritdoc/>
        public override string InWords => $"lives in the catchment {Name}";
    }

    /// <summary>Is in an ability band.</summary>
    /// <param name="Number">The band, from 0.</param>
    public sealed record Band(int Number) : Condition
    {
        internal override bool Holds(in Applicant who) => who.Pupil.Band == Number;

        /// <inheritdoc/>
        public override string InWords => $"ability band {Number}";
    }

    /// <summary>Lives within so many metres, in the policy's own measure.</summary>
    /// <param name="Metres">How many metres.</param>
    public sealed record Within(double Metres) : Condition
    {
        internal override bool Holds(in Applicant who) => who.Distance <= Metres;

        /// <inheritdoc/>
        public override string InWords => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lives within {Metres:0.##} metres");
    }

    /// <summary>Something the Code forbids to ask. It is read, so that the refusal can cite its paragraph; it never holds.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Forbidden(string Name) : Condition
    {
        internal override bool Holds(in Applicant who) => false;

        /// <inheritdoc/>
        public override string InWords => FactNames.InWords(Name);
    }

    internal IEnumerable<Condition> Everything() => this switch
    {
        All all => all.Parts.SelectMany(part => part.Everything()).Prepend(this),
        Any any => any.Parts.SelectMany(part => part.Everything()).Prepend(this),
        Not not => not.Part.Everything().Prepend(this),
        _ => [this],
    };
}
