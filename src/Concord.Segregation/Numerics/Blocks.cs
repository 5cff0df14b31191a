using System.Collections.Concurrent;

namespace Concord.Segregation;

/// <summary>
/// Work cut into blocks whose edges depend on the data alone, never on the number of threads: partial sums are kept
/// for each block and added in block order, so one thread and many give the same bits.
/// </summary>
internal static class Blocks
{
    public static int Count(int items, int size) => (items + size - 1) / size;

    public static void Run(int blocks, int threads, Action<int> work)
    {
        if (threads <= 1 || blocks <= 1)
        {
            for (var b = 0; b < blocks; b++) work(b);
            return;
        }
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
    }

    public static void Run<TLocal>(int blocks, int threads, Func<TLocal> scratch, Action<int, TLocal> work)
    {
        if (threads <= 1 || blocks <= 1)
        {
            var own = scratch();
            for (var b = 0; b < blocks; b++) work(b, own);
            return;
        }
        // Parallel.For starts afresh many times over; scratch that was let go is taken up again, so that there is one for each thread and no more.
        var free = new ConcurrentBag<TLocal>();
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => free.TryTake(out var own) ? own : scratch(), (b, _, own) => { work(b, own); return own; }, free.Add);
    }
}
