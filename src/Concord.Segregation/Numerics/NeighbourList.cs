using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Concord.Segregation;

/// <summary>Positions and squared distances, unsorted.</summary>
internal sealed class NeighbourList
{
    private int[] _positions = new int[512];
    private double[] _squares = new double[512];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, Count);

    /// <summary>Squared distances, with room to read whole vectors past the end.</summary>
    public double[] Squares => _squares;

    public void Clear() => Count = 0;

    /// <summary>Room for this many more, and for whole vectors written past the end.</summary>
    public void Reserve(int more)
    {
        if (Count + more + Lanes.Width <= _positions.Length) return;
        var size = Math.Max(_positions.Length * 2, Count + more + Lanes.Width);
        Array.Resize(ref _positions, size);
        Array.Resize(ref _squares, size);
    }

    public void Add(int position, double square)
    {
        Reserve(1);
        (_positions[Count], _squares[Count]) = (position, square);
        Count++;
    }

    /// <summary>Adds those of eight whose bit is set; every one is written and the end moves only past those kept, so that nothing is guessed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddMasked(int first, ReadOnlySpan<double> squares, uint kept)
    {
        ref var positions = ref MemoryMarshal.GetArrayDataReference(_positions);
        ref var into = ref MemoryMarshal.GetArrayDataReference(_squares);
        var at = Count;
        for (var lane = 0; lane < Lanes.Width; lane++)
        {
            Unsafe.Add(ref positions, at) = first + lane;
            Unsafe.Add(ref into, at) = squares[lane];
            at += (int)(kept >> lane) & 1;
        }
        Count = at;
    }

    /// <summary>Those of another list within a distance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Narrow(NeighbourList wider, double radius)
    {
        Clear();
        Reserve(wider.Count);
        ref var fromPositions = ref MemoryMarshal.GetArrayDataReference(wider._positions);
        ref var fromSquares = ref MemoryMarshal.GetArrayDataReference(wider._squares);
        ref var positions = ref MemoryMarshal.GetArrayDataReference(_positions);
        ref var squares = ref MemoryMarshal.GetArrayDataReference(_squares);
        var (at, limit) = (0, radius * radius);
        for (var i = 0; i < wider.Count; i++)
        {
            var square = Unsafe.Add(ref fromSquares, i);
            Unsafe.Add(ref positions, at) = Unsafe.Add(ref fromPositions, i);
            Unsafe.Add(ref squares, at) = square;
            at += square <= limit ? 1 : 0;
        }
        Count = at;
    }
}
