using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ContactCenter.Platform.Applications;

/// <summary>An application of the account: all that the platform says of it, so that it can be written back whole.</summary>
/// <param name="Document">As it was read.</param>
internal sealed record VoiceApplication(JsonObject Document)
{
    public string Id => Document.Text("id") ?? "";

    public string Name => Document.Text("name") ?? "";

    /// <summary>Where its calls are handled; <c>null</c>: where the platform likes.</summary>
    public string? Region => ((Document["capabilities"] as JsonObject)?["voice"] as JsonObject)?.Text("region");

    /// <summary>A new one, which is not there yet.</summary>
    /// <remarks>The platform may use what is said in a call for products of its own, unless an application says no.</remarks>
    public static VoiceApplication New(string name) =>
        new(new JsonObject { ["name"] = name, ["privacy"] = new JsonObject { ["improve_ai"] = false } });

    /// <summary>Whether it has this key, however its text is broken into lines.</summary>
    /// <param name="publicKey">PEM.</param>
    public bool HasKey(string publicKey) =>
        Document["keys"] is JsonObject keys && keys.Text("public_key") is { } pem && Encoded(pem) is { } own && own.SequenceEqual(Encoded(publicKey)!);

    /// <summary>Whether it has any key.</summary>
    public bool HasSomeKey => Document["keys"] is JsonObject keys && keys.Text("public_key") is { Length: > 0 };

    /// <summary>The same application with our addresses, signed webhooks, our key and, if one is named, a region. What else is known of it stays.</summary>
    /// <param name="publicUrl">How the platform reaches us, with a slash at its end.</param>
    /// <param name="publicKey">PEM.</param>
    /// <param name="region">For example <c>eu-west</c>; <c>null</c>: as it is.</param>
    public VoiceApplication With(Uri publicUrl, string publicKey, string? region)
    {
        var document = (JsonObject)Document.DeepClone();
        document.Remove("_links");
        if (!HasKey(publicKey))
            document["keys"] = new JsonObject { ["public_key"] = publicKey };
        document.Section("keys").Remove("private_key");
        var voice = document.Section("capabilities").Section("voice");
        voice["signed_callbacks"] = true;
        if (region is not null)
            voice["region"] = region;
        var webhooks = voice.Section("webhooks");
        foreach (var (name, path) in ((string, string)[])[("answer_url", "answer"), ("event_url", "event"), ("fallback_answer_url", "fallback")])
        {
            var webhook = webhooks.Section(name);
            webhook["address"] = new Uri(publicUrl, $"webhooks/{path}").AbsoluteUri;
            webhook["http_method"] = "POST";
        }

        return new(document);
    }

    public bool Says(VoiceApplication wanted)
    {
        var own = (JsonObject)Document.DeepClone();
        own.Remove("_links");
        return JsonNode.DeepEquals(own, wanted.Document);
    }

    /// <summary>Whether our part of it is as it shall be.</summary>
    public bool IsReady(Uri publicUrl, string publicKey, string? region) => Says(With(publicUrl, publicKey, region));

    private static byte[]? Encoded(string pem)
    {
        try
        {
            using var key = RSA.Create();
            key.ImportFromPem(pem);
            return key.ExportSubjectPublicKeyInfo();
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            return null;
        }
    }
}
