namespace Concord.TransparencyLog.Reading;

/// <summary>Lines of a stream, one after the other, in memory that is used again.</summary>
internal sealed class LineReader(Stream from, IProgress<long>? bytesRead)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start, _end;
    private long _read;

    /// <summary>The line's number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line without its end, until the next is asked for.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line had an end.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether the line was longer than any may be, and was left out.</summary>
    public bool IsTooLong { get; private set; }

    public bool Next()
    {
        var searched = 0;
        IsTooLong = false;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0) return Take(searched + at, true);
            searched = _end - _start;
            if (searched > LogFile.MostBytesOfALine) (IsTooLong, searched, _start, _end) = (true, 0, 0, 0);
            if (!Fill()) return (searched > 0 || IsTooLong) && Take(searched, false);
        }
    }

    private bool Take(int length, bool ended)
    {
        IsTooLong |= length > LogFile.MostBytesOfALine;
        Line = IsTooLong ? default : _buffer.AsMemory(_start, length);
        _start = Math.Min(_start + length + 1, _end);
        IsEnded = ended;
        Number++;
        return true;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, 2 * _buffer.Length);
        var got = from.Read(_buffer, _end, _buffer.Length - _end);
        _end += got;
        _read += got;
        bytesRead?.Report(_read);
        return got > 0;
    }
}
