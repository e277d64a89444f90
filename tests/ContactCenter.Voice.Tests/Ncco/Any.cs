using System.Security;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Voice.Tests;

/// <summary>Any value of the kinds that options have.</summary>
internal static class Any
{
    public static Gen<bool> Flag => Gen.Elements(true, false);

    public static Gen<string> Name =>
        Gen.Elements("a", "é", "\"", "\\", "\n", "<", "&", "\u2028", "😀", " b", "0").NonEmptyListOf().Select(string.Concat);

    public static Gen<string> Text => Gen.OneOf(Name, Name.Select(name => $"<speak>{SecurityElement.Escape(name)}<break time=\"1s\"/></speak>"));

    public static Gen<IReadOnlyList<string>> Texts => Name.ListOf().Select(IReadOnlyList<string> (names) => [.. names]);

    public static Gen<double> Level => Gen.Choose(-1000, 1000).Select(level => level / 1000.0);

    public static Gen<string> Language => Gen.Elements("en-GB", "yue-hant-HK", "arb");

    public static Gen<HttpVerb> Verb => Gen.Elements(HttpVerb.Get, HttpVerb.Post);

    public static Gen<Uri> Url =>
        Gen.Elements("https://cc.example.com", "http://localhost:3000/a?b=c&d=%C3%A9#e", "https://EXAMPLE.com/é").Select(url => new Uri(url));

    public static Gen<PhoneNumber> Number => Gen.Choose(0, 999).Select(last => PhoneNumber.Parse($"447700900{last:D3}"));

    public static Gen<LegId> Leg => Name.Select(id => new LegId(id));

    public static Gen<IReadOnlyList<LegId>> Legs => Leg.ListOf().Select(IReadOnlyList<LegId> (legs) => [.. legs]);

    public static Gen<JsonFields> Fields =>
        from names in Gen.Elements("x1", "x2", "é", "x\"3").ListOf()
        from values in Json.ArrayOf(names.Count)
        select FieldsOf(names, values);

    /// <summary>Mostly nothing.</summary>
    public static Gen<JsonFields> Extra => Gen.Frequency((7, Gen.Constant(JsonFields.Empty)), (1, Fields));

    private static Gen<JsonNode?> Json =>
        Gen.Elements("null", "true", "0", "-1.50e3", "\"\"", "\"\\u00e9😀\"", "[]", "[1,[null,{}]]", "{\"a\":{\"b\":[]}}").Select(text => JsonNode.Parse(text));

    public static Gen<TimeSpan> WholeSeconds(int min, int max) => Gen.Choose(min, max).Select(seconds => TimeSpan.FromSeconds(seconds));

    public static Gen<TimeSpan> Seconds(double min, double max) =>
        Gen.Choose(0, 1_000_000).Select(part => TimeSpan.FromSeconds(min) + (TimeSpan.FromSeconds(max - min) * (part / 1_000_000.0)));

    public static Gen<T?> Maybe<T>(Gen<T> gen, T? _ = null)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));

    public static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));

    private static JsonFields FieldsOf(IEnumerable<string> names, JsonNode?[] values)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in names.Zip(values))
            fields[name] = value?.DeepClone();
        return fields;
    }
}
