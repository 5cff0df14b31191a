using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Concord.Web;

/// <summary>
/// A file that is written whole before the first byte is sent: a fault half way is an error and not a short file, its
/// length and tag are known, and no slow reader keeps the database waiting. It lies on the disk, not in memory.
/// </summary>
public static class MadeFile
{
    public static async Task<IResult> MakeAsync(Func<Stream, Task> write, string mediaType, string? downloadName, CancellationToken cancel)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"concord-{Guid.NewGuid():N}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose, BufferSize = 64 * 1024,
        });
        try
        {
            await write(file);
            file.Position = 0;
            var hash = await SHA256.HashDataAsync(file, cancel);
            file.Position = 0;
            return Results.File(file, mediaType, downloadName, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash)[..32]}\""));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
