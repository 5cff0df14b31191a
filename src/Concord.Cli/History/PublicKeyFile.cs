using System.Security.Cryptography;
using Concord.Shared;

namespace Concord.Cli.History;

internal static class PublicKeyFile
{
    public static ECDsa Read(FileInfo file)
    {
        RuleBroken.If(!file.Exists, $"There is no file {file}");
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file.FullName));
            if (key.KeySize == 256) return key;
        }
        catch (Exception refused) when (refused is ArgumentException or CryptographicException)
        {
            // Said below.
        }
        key.Dispose();
        throw new RuleBroken($"{file.Name} is no public key on the curve P-256 in PEM (-----BEGIN PUBLIC KEY-----)");
    }
}
