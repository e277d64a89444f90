using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Foundation.Settings;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Settings;

/// <summary>Settings of a JSON document are those that the framework reads of it.</summary>
public sealed class JsonSettingsTests
{
    private static readonly string[] Keys = ["a", "B", "b:c", "1", "10", "2", ""];

    private static Arbitrary<string> Documents => Gen.Sized(size => ObjectOf(Math.Min(size, 4))).Select(document => document.ToJsonString()).ToArbitrary();

    [Fact]
    public void Keys_values_and_order_are_the_framework_s() =>
        Prop.ForAll(Documents, json =>
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            var framework = new ConfigurationBuilder().AddJsonStream(new MemoryStream(bytes)).Build();

            LinesOf(JsonSettings.Read(bytes)).Should().Equal(LinesOf(framework), json);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a\":1,\"A\":2}")]
    public void What_is_no_document_is_refused(string json) =>
        FluentActions.Invoking(() => JsonSettings.Read(Encoding.UTF8.GetBytes(json))).Should().Throw<Exception>()
            .Where(fault => fault is FormatException || fault is JsonException);

    private static IEnumerable<string> LinesOf(IConfiguration configuration) => configuration.GetChildren().SelectMany(LinesOf);

    /// <summary>Where a key is written in two ways, it is chance which of them a path has.</summary>
    private static IEnumerable<string> LinesOf(IConfigurationSection section) =>
        section.GetChildren().SelectMany(LinesOf).Prepend($"{section.Path.ToUpperInvariant()}={section.Value}/{section.Exists()}");

    private static Gen<JsonNode?> ValueOf(int depth)
    {
        var plain = Gen.Elements("\"x\"", "7", "true", "null").Select(json => JsonNode.Parse(json));
        return depth == 0 ? plain : Gen.OneOf(plain, ObjectOf(depth - 1).Select(node => (JsonNode?)node), ListOf(depth - 1));
    }

    private static Gen<JsonNode?> ListOf(int depth) => ValueOf(depth).ListOf().Select(items => (JsonNode?)new JsonArray([.. items.Take(12)]));

    private static Gen<JsonObject> ObjectOf(int depth) =>
        from keys in Gen.SubListOf(Keys)
        from values in ValueOf(depth).ListOf(keys.Count)
        select new JsonObject(keys.Zip(values, KeyValuePair.Create));
}
