using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Rounds.Demonstration;

/// <summary>
/// Lets the rounds' own verbs work on a day that is past, so that the demonstration's rounds were run by every rule. The
/// audit and the public log keep the true time: nothing there says that it was written earlier than it was.
/// </summary>
public sealed class PastClock(IServiceProvider services) : TimeProvider
{
    public DateTime Now { get; set; }

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);

    /// <summary>The verb, on this clock.</summary>
    internal T Verb<T>() => ActivatorUtilities.CreateInstance<T>(services, this);

    internal ReleasePublication Releasing() =>
        ActivatorUtilities.CreateInstance<ReleasePublication>(services, this, Verb<PublishedStatuses>(), ActivatorUtilities.CreateInstance<QuietWindows>(services, Verb<QuietDays>()));
}
