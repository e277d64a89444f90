using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Tests.World;

/// <summary>A browser with one passkey in software (ES256): what it makes and signs is what a phone would.</summary>
/// <param name="origin">Of the page that asks for it.</param>
public sealed class SoftwareAuthenticator(string origin = "https://contact.test") : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string _userHandle = "";

    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>Whether it asks for finger or PIN.</summary>
    public bool VerifiesUser { get; set; } = true;

    /// <summary>How often it was used.</summary>
    public uint Count { get; set; }

    /// <summary>For which domain it answers; <c>null</c>: the one that is asked for.</summary>
    public string? Domain { get; set; }

    public void Dispose() => _key.Dispose();

    /// <summary>Makes the passkey, as <c>navigator.credentials.create()</c>.</summary>
    public object Create(JsonElement options)
    {
        _userHandle = options.GetProperty("user").GetProperty("id").GetString()!;
        var data = ClientData("webauthn.create", options);
        var attestation = new CborWriter();
        attestation.WriteStartMap(3);
        attestation.WriteTextString("fmt");
        attestation.WriteTextString("none");
        attestation.WriteTextString("attStmt");
        attestation.WriteStartMap(0);
        attestation.WriteEndMap();
        attestation.WriteTextString("authData");
        attestation.WriteByteString([.. Header(options.GetProperty("rp").GetProperty("id").GetString()!, HasKey), .. KeyPart()]);
        attestation.WriteEndMap();
        return Credential(new
        {
            clientDataJSON = Base64Url.EncodeToString(data),
            attestationObject = Base64Url.EncodeToString(attestation.Encode()),
            transports = Array.Empty<string>(),
        });
    }

    /// <summary>Signs in with it, as <c>navigator.credentials.get()</c>.</summary>
    public object Get(JsonElement options)
    {
        Count++;
        var data = ClientData("webauthn.get", options);
        var header = Header(options.GetProperty("rpId").GetString()!, flags: 0);
        var signature = _key.SignData([.. header, .. SHA256.HashData(data)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new
        {
            clientDataJSON = Base64Url.EncodeToString(data),
            authenticatorData = Base64Url.EncodeToString(header),
            signature = Base64Url.EncodeToString(signature),
            userHandle = _userHandle,
        });
    }

    /// <summary>Makes the passkey and adds it to the person who is signed in there.</summary>
    public async Task<ApiReply> AddToAsync(Browser browser, string name = "My phone") =>
        await browser.PostAsync("me/passkeys", new { name, credential = Create((await browser.PostAsync("me/passkeys/options")).Json) });

    /// <summary>Signs its person in there.</summary>
    public async Task<ApiReply> SignInAsync(Browser browser) =>
        await browser.PostAsync("sessions/passkey", new { credential = Get((await browser.PostAsync("sessions/passkey/options")).Json) });

    /// <summary>Another one that says it has the same passkey.</summary>
    public SoftwareAuthenticator Forge()
    {
        var forged = new SoftwareAuthenticator(origin) { Count = Count, _userHandle = _userHandle };
        _id.CopyTo(forged._id, 0);
        return forged;
    }

    private object Credential(object response) =>
        new { id = Id, rawId = Id, type = "public-key", response, clientExtensionResults = new { } };

    private byte[] ClientData(string type, JsonElement options) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new { type, challenge = options.GetProperty("challenge").GetString(), origin, crossOrigin = false }));

    private byte[] Header(string domain, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        var all = (byte)(flags | Present | (VerifiesUser ? Verified : 0));
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain ?? domain)), all, .. count];
    }

    private byte[] KeyPart()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        var key = new CborWriter();
        key.WriteStartMap(5);
        key.WriteInt32(1);
        key.WriteInt32(2);
        key.WriteInt32(3);
        key.WriteInt32(-7);
        key.WriteInt32(-1);
        key.WriteInt32(1);
        key.WriteInt32(-2);
        key.WriteByteString(point.X!);
        key.WriteInt32(-3);
        key.WriteByteString(point.Y!);
        key.WriteEndMap();
        return [.. new byte[16], 0, (byte)_id.Length, .. _id, .. key.Encode()];
    }
}
