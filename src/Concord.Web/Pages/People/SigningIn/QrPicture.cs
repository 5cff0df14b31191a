using System.Globalization;
using System.Text;
using QRCoder;

namespace Concord.Web.Pages.People.SigningIn;

/// <summary>A QR code as SVG that needs no inline style.</summary>
public static class QrPicture
{
    public static string Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
                if (modules[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return $"""<svg viewBox="0 0 {modules.Count} {modules.Count}" width="240" height="240" role="img" aria-label="QR code of the key" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="{path}" fill="#000"/></svg>""";
    }
}
