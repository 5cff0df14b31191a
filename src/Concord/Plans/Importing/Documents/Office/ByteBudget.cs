namespace Concord.Plans.Importing.Documents.Office;

/// <summary>How many bytes the members of one file may still unpack to.</summary>
internal sealed class ByteBudget(long most, Findings found)
{
    private const int MostTimes = 250;
    private const int RatioMattersFrom = 4 * 1024 * 1024;
    private long spent;

    public void Spend(int bytes, long unpacked, long packed)
    {
        if ((spent += bytes) > most || (unpacked > RatioMattersFrom && unpacked / MostTimes > packed))
            throw found.NotReadable("unpacks to far more than any plan", "Save only the plan, without pictures and empty rows, and choose that file");
    }
}
