using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.ApplicationsApi;

/// <summary>Judges what a request says of an application. Fields that are not documented are kept and not judged.</summary>
internal sealed class ApplicationFields
{
    private static readonly string[] Methods = ["GET", "POST"];
    private static readonly string[] Regions = ["na-east", "na-west", "eu-east", "eu-west", "apac-sng", "apac-australia"];

    private readonly List<InvalidField> _invalid = [];

    public static IReadOnlyList<InvalidField> InvalidIn(JsonObject application)
    {
        var fields = new ApplicationFields();
        fields.Judge(application);
        return fields._invalid;
    }

    private void Judge(JsonObject application)
    {
        if (Text(application, "name", "name") is not { Length: > 0 })
            Refuse("name", "is required");
        if (Section(application, "keys", "keys") is { } keys && Text(keys, "public_key", "keys.public_key") is { } pem && !IsPublicKey(pem))
            Refuse("keys.public_key", "must be an RSA public key in PEM");
        if (Section(application, "privacy", "privacy") is { } privacy)
            Flag(privacy, "improve_ai", "privacy.improve_ai");
        if (Section(application, "capabilities", "capabilities") is { } capabilities && Section(capabilities, "voice", "capabilities.voice") is { } voice)
            JudgeVoice(voice);
    }

    private void JudgeVoice(JsonObject voice)
    {
        const string Path = "capabilities.voice";
        if (Section(voice, "webhooks", $"{Path}.webhooks") is { } webhooks)
        {
            JudgeWebhook(webhooks, "answer_url", longestAnswer: 5_000);
            JudgeWebhook(webhooks, "fallback_answer_url", longestAnswer: 5_000);
            JudgeWebhook(webhooks, "event_url", longestAnswer: 10_000);
        }

        Flag(voice, "signed_callbacks", $"{Path}.signed_callbacks");
        Number(voice, "conversations_ttl", $"{Path}.conversations_ttl", 1, 9_000);
        Number(voice, "leg_persistence_time", $"{Path}.leg_persistence_time", 1, 31);
        OneOf(voice, "region", $"{Path}.region", Regions);
    }

    private void JudgeWebhook(JsonObject webhooks, string name, int longestAnswer)
    {
        var path = $"capabilities.voice.webhooks.{name}";
        if (Section(webhooks, name, path) is not { } webhook)
            return;
        if (Text(webhook, "address", $"{path}.address") is { Length: > 0 } address && !WebhookAddress.IsUrl(address))
            Refuse($"{path}.address", "must be an http or https address");
        OneOf(webhook, "http_method", $"{path}.http_method", Methods);
        Number(webhook, "connect_timeout", $"{path}.connect_timeout", 300, 1_000);
        Number(webhook, "socket_timeout", $"{path}.socket_timeout", 1_000, longestAnswer);
    }

    private static bool IsPublicKey(string pem)
    {
        if (pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
            return false;
        try
        {
            using var key = RSA.Create();
            key.ImportFromPem(pem);
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    private JsonObject? Section(JsonObject parent, string name, string path)
    {
        var node = parent[name];
        if (node is not (null or JsonObject))
            Refuse(path, "must be an object");
        return node as JsonObject;
    }

    private string? Text(JsonObject parent, string name, string path) =>
        Value(parent, name, path, JsonValueKind.String, "must be a string")?.GetValue<string>();

    private void Flag(JsonObject parent, string name, string path)
    {
        if (parent[name] is { } node && node.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
            Refuse(path, "must be a boolean");
    }

    private void Number(JsonObject parent, string name, string path, int min, int max)
    {
        if (Value(parent, name, path, JsonValueKind.Number, "must be an integer") is { } node
            && !(node.AsValue().TryGetValue(out int value) && value >= min && value <= max))
        {
            Refuse(path, $"must be an integer from {min} to {max}");
        }
    }

    private void OneOf(JsonObject parent, string name, string path, string[] values)
    {
        if (Text(parent, name, path) is { } text && !values.Contains(text, StringComparer.Ordinal))
            Refuse(path, $"must be one of: {string.Join(", ", values)}");
    }

    private JsonNode? Value(JsonObject parent, string name, string path, JsonValueKind kind, string reason)
    {
        if (parent[name] is not { } node)
            return null;
        if (node.GetValueKind() == kind)
            return node;
        Refuse(path, reason);
        return null;
    }

    private void Refuse(string name, string reason) => _invalid.Add(new(name, reason));
}

/// <summary>A field of a request that the Application API refuses.</summary>
internal sealed record InvalidField(string Name, string Reason);
