using System.Buffers;

namespace Concord.TransparencyLog;

/// <summary>Writes the file line by line, and refuses what would not verify.</summary>
public sealed class LogWriter
{
    private readonly IBufferWriter<byte> _to;
    private readonly MerkleFrontier _tree = new();
    private bool _ended;

    /// <summary>Begins the file with its header.</summary>
    /// <param name="to">Takes the bytes; a response's body, say.</param>
    /// <param name="header">Which log it is.</param>
    public LogWriter(IBufferWriter<byte> to, LogHeader header)
    {
        (_to, Header, Previous) = (to, header, header.Hash);
        Put(header.Line);
    }

    /// <summary>Which log it is.</summary>
    public LogHeader Header { get; }

    /// <summary>How many entries were written: the next one's index.</summary>
    public long Size => _tree.Size;

    /// <summary>What the next entry names as the one before it.</summary>
    public MerkleHash Previous { get; private set; }

    /// <summary>When the last entry was written; the next may not be earlier.</summary>
    public DateTime At { get; private set; } = DateTime.MinValue;

    /// <summary>The root over the entries so far.</summary>
    public MerkleHash Root() => _tree.Root();

    /// <summary>Writes the next entry.</summary>
    /// <param name="entry">Its index is <see cref="Size"/>, its previous <see cref="Previous"/>, its instant not before <see cref="At"/>.</param>
    /// <exception cref="ArgumentException">It is not the next one.</exception>
    /// <exception cref="InvalidOperationException">The head was written already.</exception>
    public void Append(LogEntry entry)
    {
        if (_ended) throw new InvalidOperationException("The head ends the file");
        if (entry.Name.Index != Size || entry.Previous != Previous) throw new ArgumentException($"Entry {Size} comes next, and this is {entry.Name}", nameof(entry));
        if (entry.Name.At < At) throw new ArgumentException($"The instant of {entry.Name} is before that of the entry before it", nameof(entry));
        Put(entry.Line);
        _tree.Append(entry.Leaf);
        (Previous, At) = (entry.Leaf, entry.Name.At);
    }

    /// <summary>Ends the file with its head.</summary>
    /// <param name="head">Signed over the entries that were written.</param>
    /// <exception cref="ArgumentException">It is of another log, of more or other entries, not signed, or signed before the last entry.</exception>
    /// <exception cref="InvalidOperationException">The head was written already.</exception>
    public void End(TreeHead head)
    {
        if (_ended) throw new InvalidOperationException("The head ends the file");
        if (head.Origin != Header.Origin || head.Size != Size || head.Root != Root() || head.At < At || !head.IsSigned) throw new ArgumentException($"The head of {head.Size} entries of {head.Origin} is not the head of these {Size} entries of {Header.Origin}", nameof(head));
        Put(head.Line);
        _ended = true;
    }

    private void Put(ReadOnlyMemory<byte> line)
    {
        _to.Write(line.Span);
        _to.Write("\n"u8);
    }
}
