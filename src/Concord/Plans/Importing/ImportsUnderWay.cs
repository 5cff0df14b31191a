using System.Collections.Concurrent;

namespace Concord.Plans.Importing;

/// <summary>How far the imports of this node have come, for the page that shows it. It is lost with the node; the import is not.</summary>
public sealed class ImportsUnderWay : IDisposable
{
    private readonly ConcurrentDictionary<Guid, int> saved = [];
    private readonly SemaphoreSlim asked = new(0);

    public int? SavedOf(Guid id) => saved.TryGetValue(id, out var done) ? done : null;

    public IProgress<int> Of(Guid id)
    {
        saved[id] = 0;
        return new Tally(saved, id);
    }

    public void Forget(Guid id) => saved.TryRemove(id, out _);

    public void Wake() => asked.Release();

    public Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancel) => asked.WaitAsync(longest, cancel);

    public void Dispose() => asked.Dispose();

    private sealed class Tally(ConcurrentDictionary<Guid, int> saved, Guid id) : IProgress<int>
    {
        public void Report(int value) => saved[id] = value;
    }
}
