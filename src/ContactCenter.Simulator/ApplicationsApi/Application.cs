using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.ApplicationsApi;

/// <summary>An application of the account.</summary>
/// <param name="Id">A UUID.</param>
/// <param name="Document">All that is known of it, as the Application API tells it, without links and private key.</param>
internal sealed record Application(string Id, JsonObject Document)
{
    public string Name => (string)Document["name"]!;

    public string PublicKey => (string)Document["keys"]!["public_key"]!;

    public JsonObject? Voice => Document["capabilities"]?["voice"] as JsonObject;

    /// <summary>The application that a request describes. A key that it does not bring is made here.</summary>
    /// <param name="id">The id that it has or gets.</param>
    /// <param name="body">The request, judged already.</param>
    /// <param name="rewrapsKeys">Whether a key comes back with other line ends than it was sent with.</param>
    /// <returns>The application, and the private key if one was made.</returns>
    public static (Application Application, string? PrivateKey) From(string id, JsonObject body, bool rewrapsKeys)
    {
        var document = new JsonObject { ["id"] = id };
        foreach (var (name, value) in body.Where(field => field.Key is not ("id" or "_links")))
            document[name] = value?.DeepClone();
        var (publicKey, privateKey) = body["keys"]?["public_key"] is { } given ? ((string)given!, null) : NewKey();
        document["keys"] = new JsonObject { ["public_key"] = rewrapsKeys ? publicKey.Trim().ReplaceLineEndings("\r\n") : publicKey };
        Complete(document);
        return (new(id, document), privateKey);
    }

    /// <summary>What a list or an answer shows.</summary>
    public JsonObject ToJson(string? privateKey = null)
    {
        var shown = (JsonObject)Document.DeepClone();
        if (privateKey is not null)
            shown["keys"]!["private_key"] = privateKey;
        shown["_links"] = new JsonObject { ["self"] = new JsonObject { ["href"] = $"/v2/applications/{Id}" } };
        return shown;
    }

    private static (string Public, string Private) NewKey()
    {
        using var key = RSA.Create(2048);
        return ($"{key.ExportSubjectPublicKeyInfoPem()}\n", $"{key.ExportPkcs8PrivateKeyPem()}\n");
    }

    /// <summary>The documented defaults.</summary>
    private static void Complete(JsonObject document)
    {
        document["capabilities"] ??= new JsonObject();
        document["privacy"] ??= new JsonObject();
        document["privacy"]!["improve_ai"] ??= true;
        if (document["capabilities"]!["voice"] is not JsonObject voice)
            return;
        voice["signed_callbacks"] ??= true;
        voice["conversations_ttl"] ??= 48;
        voice["leg_persistence_time"] ??= 2;
    }
}
