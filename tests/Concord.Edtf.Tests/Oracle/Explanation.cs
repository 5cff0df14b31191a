namespace Concord.Edtf.Tests.Oracle;

/// <summary>A kind of difference: what it is about, how it is recognised, and what in the specification decides it.</summary>
/// <param name="Point">What the two disagree on.</param>
/// <param name="Example">A text on which the two differ so.</param>
/// <param name="What">The kind, in a few words.</param>
/// <param name="Section">The section of the specification that decides.</param>
/// <param name="Reason">Why this library does as it does.</param>
/// <param name="Holds">Whether a difference on that point is of this kind.</param>
internal sealed record Explanation(Point Point, string Example, string What, string Section, string Reason, Func<Difference, bool> Holds);
