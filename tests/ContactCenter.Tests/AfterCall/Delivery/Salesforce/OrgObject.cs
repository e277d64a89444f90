using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>An object with its fields and records.</summary>
internal sealed class OrgObject(string name, params IEnumerable<OrgField> fields)
{
    public string Name => name;

    public Dictionary<string, OrgField> Fields { get; } = fields.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, JsonObject> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>The only record's fields.</summary>
    public JsonObject Only => Records.Should().ContainSingle().Subject.Value;

    public bool IsDeletable { get; set; } = true;

    private static readonly XNamespace Metadata = "http://soap.sforce.com/2006/04/metadata";

    /// <summary>The object that the repository brings.</summary>
    public static OrgObject OfRepository()
    {
        var folder = Path.Combine(Repository.Root, "salesforce", "force-app", "main", "default", "objects", "ContactCenter_Call__c", "fields");
        return new("ContactCenter_Call__c", Directory.GetFiles(folder, "*.field-meta.xml").Select(file => OfMetadata(XDocument.Load(file).Root!)));
    }

    public JsonObject Describe() => new()
    {
        ["createable"] = true,
        ["updateable"] = true,
        ["deletable"] = IsDeletable,
        ["queryable"] = true,
        ["fields"] = new JsonArray([.. Fields.Values.Select(field => field.Describe())]),
    };

    public (int Status, JsonNode? Body) Upsert(string field, string value, JsonObject values)
    {
        if (!Fields.TryGetValue(field, out var id) || !id.IsExternalId)
            throw new OrgFault(404, "NOT_FOUND");
        if (values.ContainsKey(field))
            throw new OrgFault(400, "INVALID_FIELD");
        id.Check(value);
        Check(values);
        var known = With(field, value);
        if (known.Count > 1)
            throw new OrgFault(300, "");
        var key = known.Count == 1 ? known[0] : Add(new() { [field] = value });
        Write(key, values);
        return (known.Count == 1 ? 200 : 201, Done(key, isCreated: known.Count == 0));
    }

    public JsonObject Read(string field, string value) =>
        With(field, value) is [var key] ? new JsonObject { ["Id"] = key } : throw new OrgFault(404, "NOT_FOUND");

    public JsonNode? Remove(string field, string value)
    {
        var known = field == "Id" ? [.. Records.Keys.Where(key => key == value)] : With(field, value);
        if (known.Count == 0)
            throw new OrgFault(404, "NOT_FOUND");
        Records.Remove(known[0]);
        return null;
    }

    public JsonObject Create(JsonObject values)
    {
        Check(values);
        var key = Add(new());
        Write(key, values);
        return Done(key, isCreated: true);
    }

    public JsonNode? Change(string key, JsonObject values)
    {
        Check(values);
        if (!Records.ContainsKey(key))
            throw new OrgFault(404, "NOT_FOUND");
        Write(key, values);
        return null;
    }

    public JsonObject Query(string field, string value) =>
        new() { ["records"] = new JsonArray([.. With(field, value).Take(2).Select(key => new JsonObject { ["Id"] = key })]) };

    private List<string> With(string field, string value) =>
        [.. Records.Where(record => record.Value[field]?.GetValue<string>() == value).Select(record => record.Key)];

    private string Add(JsonObject values)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"a0X{Records.Count + 1:D15}");
        Records[key] = values;
        return key;
    }

    private void Write(string key, JsonObject values)
    {
        foreach (var (field, value) in values)
            Records[key][field] = value?.DeepClone();
    }

    private void Check(JsonObject values)
    {
        foreach (var (field, value) in values)
        {
            if (!Fields.TryGetValue(field, out var known))
                throw new OrgFault(400, "INVALID_FIELD");
            known.Check(value);
        }
    }

    private static JsonObject Done(string key, bool isCreated) =>
        new() { ["id"] = key, ["success"] = true, ["errors"] = new JsonArray(), ["created"] = isCreated };

    private static OrgField OfMetadata(XElement field)
    {
        var type = Text("type") switch
        {
            "Text" => "string",
            "LongTextArea" => "textarea",
            "Number" => "double",
            "DateTime" => "datetime",
            "Lookup" => "reference",
            "Url" => "url",
            "Phone" => "phone",
            var other => throw new InvalidOperationException($"{other} is no type that is known here"),
        };
        var length = type switch
        {
            "url" => 255,
            "phone" => 40,
            _ => int.Parse(Text("length") ?? "0", CultureInfo.InvariantCulture),
        };
        return new(Text("fullName")!, type, length) { IsExternalId = Text("externalId") == "true", IsUnique = Text("unique") == "true" };

        string? Text(string name) => (string?)field.Element(Metadata + name);
    }
}

/// <summary>A field as it was declared.</summary>
internal sealed record OrgField(string Name, string Type, int Length)
{
    public bool IsExternalId { get; init; }

    public bool IsUnique { get; init; }

    public bool IsWritable { get; init; } = true;

    public JsonObject Describe() => new()
    {
        ["name"] = Name,
        ["type"] = Type,
        ["length"] = Length,
        ["createable"] = IsWritable,
        ["updateable"] = IsWritable,
        ["externalId"] = IsExternalId,
        ["unique"] = IsUnique,
    };

    public void Check(JsonNode? value)
    {
        if (!IsWritable)
            throw new OrgFault(400, "INVALID_FIELD_FOR_INSERT_UPDATE");
        if (value is null)
            return;
        var isText = value.GetValueKind() == JsonValueKind.String;
        var isRight = Type switch
        {
            "double" => value.GetValueKind() == JsonValueKind.Number,
            "datetime" => isText && value.GetValue<string>().EndsWith('Z'),
            "reference" => isText && value.GetValue<string>().Length == 18,
            _ => isText,
        };
        if (!isRight)
            throw new OrgFault(400, "JSON_PARSER_ERROR");
        if (Length > 0 && value.GetValue<string>().Length > Length)
            throw new OrgFault(400, "STRING_TOO_LONG");
    }
}
