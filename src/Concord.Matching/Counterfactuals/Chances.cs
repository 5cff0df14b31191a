namespace Concord.Matching.Counterfactuals;

/// <summary>Over what a forecast is repeated.</summary>
/// <param name="Draws">How many times, 2 or more.</param>
/// <param name="Seed">The seed that all others come from.</param>
/// <param name="Lotteries">Whether the lottery is drawn anew each time.</param>
/// <param name="Preferences">Whether the families' lists are drawn anew from the choice model each time; otherwise they are those handed in.</param>
/// <param name="Responses">
/// How many times families see the intakes that the change brings about and hand in lists again: the mix at each school becomes that of its
/// offers, tastes stay. A number of steps, not an equilibrium; it needs <paramref name="Preferences"/>.
/// </param>
/// <param name="Level">The share of the draws inside an interval, between 0 and 1.</param>
public sealed record Chances(int Draws, ulong Seed, bool Lotteries = true, bool Preferences = false, int Responses = 0, double Level = 0.95);

/// <summary>One figure before and after a change, each with its interval, and the difference draw by draw.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
/// <param name="Change">After less before in the same draw, so that what is common to both falls out.</param>
public sealed record FigureForecast(string Name, Interval Before, Interval After, Interval Change);

/// <summary>The figures of one school.</summary>
/// <param name="School">The school; a new one has the number after the last, and nothing before.</param>
/// <param name="Figures">Its figures.</param>
public sealed record SchoolForecast(int School, IReadOnlyList<FigureForecast> Figures);
