using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>Makes fields of settings: what is changed as one, each with its path and its value as JSON. What says nothing is left out.</summary>
/// <param name="configuration">Where the sections come from.</param>
internal sealed class PlanFields(IConfiguration configuration)
{
    /// <summary>Texts as people write them.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IEnumerable<(string Path, string Value)> Of(IConfigurationSection section, PlanShape shape, string path)
    {
        switch (shape.Kind)
        {
            case PlanKind.Section or PlanKind.Map or PlanKind.Unknown or PlanKind.Prompt:
                return OfEntries(section, shape, path);
            default:
                return NodeOf(section, shape) is { } node ? [(path, node.ToJsonString(Json))] : [];
        }
    }

    private IEnumerable<(string Path, string Value)> OfEntries(IConfigurationSection section, PlanShape shape, string path)
    {
        if (SettingsReader.Trimmed(section.Value) is { } text)
            yield return (path, TextOf(text));
        foreach (var child in section.GetChildren())
        {
            var (name, of) = shape.At(child.Key);
            var below = path.Length == 0 ? name : $"{path}:{name}";
            var fields = Of(child, of, below).ToList();
            if (fields.Count > 0)
            {
                foreach (var field in fields)
                    yield return field;
            }
            else if (shape.IsNamedSection)
            {
                yield return (below, PlanTree.EmptySection);
            }
            else if (shape.Kind == PlanKind.Map && child.Value is not null)
            {
                yield return (below, TextOf(""));
            }
        }
    }

    private JsonNode? NodeOf(IConfigurationSection section, PlanShape shape)
    {
        var text = SettingsReader.Trimmed(section.Value);
        var children = section.GetChildren().ToList();
        switch (shape.Kind)
        {
            case PlanKind.List:
                return children.Count == 0 ? Text(text) : ListOf(children, shape.Of!);
            case PlanKind.Endpoint:
                return children.Count == 0 ? Text(text) : EndpointOf(section, children);
            case PlanKind.Number when children.Count == 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return IsWhole(number) ? JsonValue.Create((long)number) : Finite(number, text);
            case PlanKind.Flag when children.Count == 0 && bool.TryParse(text, out var flag):
                return JsonValue.Create(flag);
            case PlanKind.Text or PlanKind.Number or PlanKind.Flag when children.Count == 0:
                return Text(text);
            default:
                var fields = Of(section, shape.Kind is PlanKind.Section or PlanKind.Map ? shape : PlanShape.Unknown, "").ToList();
                return fields.Count == 0 ? null : PlanTree.Build(fields, shape);
        }
    }

    private JsonArray? ListOf(List<IConfigurationSection> children, PlanShape of)
    {
        var entries = children.Select(child => NodeOf(child, of))
            .Select(node => node ?? (of.Kind is PlanKind.Text ? null : new JsonObject()))
            .Where(node => node is not null)
            .ToArray();
        return entries.Length == 0 ? null : new(entries);
    }

    private JsonObject? EndpointOf(IConfigurationSection section, List<IConfigurationSection> children)
    {
        var given = EndpointSettings.GivenIn(section, configuration);
        var endpoint = new JsonObject();
        foreach (var kind in given)
            endpoint[kind] = SettingsReader.Trimmed(section[kind]);
        foreach (var other in children.Where(child => !EndpointSettings.IsKind(child.Key) && SettingsReader.Trimmed(child.Value) is not null))
            endpoint[other.Key] = SettingsReader.Trimmed(other.Value);
        return endpoint.Count == 0 ? null : endpoint;
    }

    private static bool IsWhole(double number) => Math.Abs(number) < 1e15 && number == Math.Truncate(number);

    private static JsonValue? Finite(double number, string? text) => double.IsFinite(number) ? JsonValue.Create(number) : Text(text);

    private static JsonValue? Text(string? text) => text is null ? null : JsonValue.Create(text);

    private static string TextOf(string text) => JsonSerializer.Serialize(text, Json);
}
