using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Setup;

/// <summary>The local settings file while <c>setup</c> works on it. What others have written into it stays; comments do not.</summary>
internal sealed class SetupFile
{
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path;
    private readonly JsonObject _settings;
    private JsonNode? _saved;

    private SetupFile(string path, JsonObject settings, JsonNode? saved) => (_path, _settings, _saved) = (path, settings, saved);

    /// <exception cref="SetupException">It is there and cannot be read.</exception>
    public static SetupFile Read(string folder)
    {
        var path = Path.Combine(folder, LocalSettings.FileName);
        try
        {
            if (!File.Exists(path))
                return new(path, new JsonObject(AnyCase), null);
            return JsonNode.Parse(File.ReadAllText(path), AnyCase, Tolerant) is JsonObject settings
                ? new(path, settings, settings.DeepClone())
                : throw new SetupException($"{path} must hold a JSON object.");
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"{path} cannot be read: {fault.Message}");
        }
    }

    /// <param name="key">For example <c>Vonage:Number</c>.</param>
    /// <returns><c>null</c>: it has none, or an empty one.</returns>
    public string? this[string key]
    {
        get
        {
            JsonNode? node = _settings;
            foreach (var name in key.Split(':'))
                node = (node as JsonObject)?[name];
            return node is JsonValue && node.ToString() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        }

        set
        {
            var names = key.Split(':');
            var section = _settings;
            foreach (var name in names[..^1])
                section = section[name] as JsonObject ?? Made(section, name);
            if (value is null)
                section.Remove(names[^1]);
            else
                section[names[^1]] = value;
        }
    }

    public bool Has(string section) => _settings[section] is JsonObject { Count: > 0 } or JsonArray { Count: > 0 };

    /// <summary>Writes it, where there is something new.</summary>
    /// <exception cref="SetupException">It cannot be written.</exception>
    public void Save()
    {
        if (JsonNode.DeepEquals(_settings, _saved))
            return;
        try
        {
            OwnerOnlyFile.Write(_path, $"{_settings.ToJsonString(Indented)}\n");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"{_path} cannot be written: {fault.Message}");
        }

        _saved = _settings.DeepClone();
    }

    private static JsonObject Made(JsonObject parent, string name)
    {
        var made = new JsonObject(AnyCase);
        parent[name] = made;
        return made;
    }
}
