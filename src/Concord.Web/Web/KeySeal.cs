using System.Text;
using System.Xml.Linq;
using Concord.Shared;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Concord.Web;

/// <summary>Keys at rest are sealed: who steals a copy of the database cannot make cookies.</summary>
public sealed class KeySeal(byte[] secret) : IXmlEncryptor
{
    private readonly Seal seal = new(secret, "concord key ring");

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", Convert.ToBase64String(seal.Close(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))), typeof(KeyOpener));

    internal XElement Open(XElement element) => XElement.Parse(Encoding.UTF8.GetString(seal.Open(Convert.FromBase64String(element.Value))));
}

/// <summary>Named in the stored keys, and made by the framework with the service's parts.</summary>
public sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => services.GetRequiredService<KeySeal>().Open(encryptedElement);
}
