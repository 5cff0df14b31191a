using System.Text;
using Concord.Plans.Importing;

namespace Concord.Tests.Plans.Importing;

public class NotReadableTests
{
    public static TheoryData<byte[], string> Files => new()
    {
        { [], "is empty" },
        { "\uFEFF \r\n\t\r\n"u8.ToArray(), "is empty" },
        { "%PDF-1.7 text"u8.ToArray(), "is a PDF, not plain text or an office file" },
        { "PK\x03\x04 and so on"u8.ToArray(), "is a zip or office file (DOCX, XLSX, ODT), not plain text" },
        { "{\\rtf1 text}"u8.ToArray(), "is a rich text file (RTF)" },
        { [0xD0, 0xCF, 0x11, 0xE0, 1], "is an old office file (DOC, XLS)" },
        { "Towns\0Plan"u8.ToArray(), "holds bytes that are not text" },
        { "Towns Plan\n\nOnly words.\n"u8.ToArray(), "has no table of actions" },
        { new byte[20 * 1024 * 1024 + 1], "is larger than 20 MiB" },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void A_file_that_is_no_plan_is_refused_with_what_to_do(byte[] bytes, string why)
    {
        var refused = Assert.Throws<PlanNotReadable>(() => PublishedPlan.Open("folder/towns.txt", bytes).Read(APlan.Reading));
        Assert.StartsWith($"towns.txt {why}.", refused.Message);
        Assert.Contains("with a tab between the cells", refused.Message);
        Assert.Matches("(Choose|Save|Check|Open) .+\\.$", refused.Message);
        Assert.Equal("towns.txt", refused.File);
    }
}
