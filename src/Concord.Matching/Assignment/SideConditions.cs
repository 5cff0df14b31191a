namespace Concord.Matching.Assignment;

/// <summary>A limit on how many of certain places are taken together, such as the places of a crèche that two classes share.</summary>
/// <param name="Limit">How many at most.</param>
/// <param name="Uses">The pairs of learner and class that take one each; a pair that takes two stands there twice.</param>
public sealed record SharedLimit(int Limit, IReadOnlyList<(int Learner, int Class)> Uses);

/// <summary>What binds placements to each other, beyond seats.</summary>
/// <param name="Together">Pairs of learners who attend the same class, or neither any.</param>
/// <param name="AllOrNone">Groups of whom all are placed or none: the several sessions of one learner, each entered as a learner with the classes that fit that session.</param>
/// <param name="Limits">Shared limits.</param>
public sealed record SideConditions(IReadOnlyList<(int A, int B)> Together, IReadOnlyList<IReadOnlyList<int>> AllOrNone, IReadOnlyList<SharedLimit> Limits);

/// <summary>A placement that keeps side conditions, with what is known about the optimum.</summary>
/// <param name="ClassOf">The class of each learner, or −1.</param>
/// <param name="Total">Its total.</param>
/// <param name="Bound">No placement that keeps the conditions can cost less.</param>
/// <param name="Nodes">How many flows were solved.</param>
public sealed record BoundPlaces(int[] ClassOf, long Total, long Bound, int Nodes)
{
    /// <summary>What the optimum could still save; 0 where the placement is proved optimal.</summary>
    public long Gap => Total - Bound;
}
