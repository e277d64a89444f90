using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Tests.World;

/// <summary>The account of the tests, and tokens as an application makes them.</summary>
public static class TestAccount
{
    public const string ApplicationId = "0a1b2c3d-0000-4000-8000-00000000c0de";
    public const string ApiKey = "a1b2c3d";
    public const string Secret = "a signature secret for tests only, 0123456789";
    public const string Number = "442079460000";
    public const string Caller = "447700900000";
    public const string Agent = "447700900101";

    private static readonly RSA Key = RSA.Create(2048);

    public static string PublicKey => Key.ExportSubjectPublicKeyInfoPem();

    public static SimulatorOptions Options() => new()
    {
        ApplicationId = ApplicationId,
        ApiKey = ApiKey,
        SignatureSecret = Secret,
        ApplicationPublicKey = PublicKey,
        AnswerUrl = "https://app.example.com/answer",
        EventUrl = "https://app.example.com/event",
    };

    public static JsonObject Claims(DateTimeOffset now) => new()
    {
        ["application_id"] = ApplicationId,
        ["iat"] = now.ToUnixTimeSeconds(),
        ["jti"] = "token 1",
    };

    public static string Token(JsonObject claims, string algorithm = "RS256", RSA? key = null)
    {
        var signed = $"{Part(new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" })}.{Part(claims)}";
        var signature = (key ?? Key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
