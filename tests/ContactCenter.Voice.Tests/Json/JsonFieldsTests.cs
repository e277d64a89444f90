using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Voice.Tests;

public sealed class JsonFieldsTests
{
    [Theory]
    [InlineData("""{"a":1,"b":"x"}""", """{"b":"x","a":1.0}""", true)]
    [InlineData("""{"a":{"b":[1,null]}}""", """{ "a" : { "b" : [ 1, null ] } }""", true)]
    [InlineData("""{"a":"\u00e9"}""", """{"a":"é"}""", true)]
    [InlineData("""{"a":1}""", """{"a":2}""", false)]
    [InlineData("""{"a":1}""", """{"b":1}""", false)]
    [InlineData("""{"a":1}""", """{"a":1,"b":1}""", false)]
    [InlineData("""{"a":1,"b":1}""", """{"a":1}""", false)]
    [InlineData("""{"a":null}""", """{}""", false)]
    public void Fields_are_equal_when_names_and_values_are_whatever_their_order(string left, string right, bool equal)
    {
        JsonFields.Parse(left).Equals(JsonFields.Parse(right)).Should().Be(equal);
        JsonFields.Parse(left).Equals((object)JsonFields.Parse(right)).Should().Be(equal);
        if (equal)
            JsonFields.Parse(left).GetHashCode().Should().Be(JsonFields.Parse(right).GetHashCode());
    }

    [Fact]
    public void Different_names_have_different_hashes() =>
        JsonFields.Parse("""{"a":1}""").GetHashCode().Should().NotBe(JsonFields.Parse("""{"b":1}""").GetHashCode());

    [Fact]
    public void Nothing_else_is_equal()
    {
        JsonFields.Empty.Equals((object)"{}").Should().BeFalse();
        JsonFields.Empty.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void It_is_a_dictionary_in_the_order_of_writing()
    {
        var fields = JsonFields.Parse("""{"b":1,"a":2,"b":3}""");

        fields.Count.Should().Be(2);
        fields.Keys.Should().Equal("b", "a");
        fields.Values.Select(value => value.GetInt32()).Should().Equal(3, 2);
        fields.Select(field => field.Key).Should().Equal("b", "a");
        ((System.Collections.IEnumerable)fields).Cast<object>().Should().HaveCount(2);
        fields["a"].GetInt32().Should().Be(2);
        fields.ContainsKey("a").Should().BeTrue();
        fields.ContainsKey("A").Should().BeFalse();
        fields.TryGetValue("b", out var value).Should().BeTrue();
        value.GetInt32().Should().Be(3);
    }

    [Fact]
    public void A_JsonObject_becomes_an_immutable_copy()
    {
        var source = new JsonObject { ["name"] = "Grüße \"you\"", ["list"] = new JsonArray(1, true, null) };
        JsonFields fields = source;

        source["name"] = "changed";

        fields.ToString().Should().Be("""{"name":"Grüße \"you\"","list":[1,true,null]}""");
    }

    [Fact]
    public void No_fields_are_always_the_same()
    {
        JsonFields.Parse("{}").Should().BeSameAs(JsonFields.Empty);
        JsonFields.Empty.ToString().Should().Be("{}");
    }

    [Fact]
    public void The_fields_outlive_the_document()
    {
        JsonFields fields;
        using (var document = JsonDocument.Parse("""{"a":[1]}"""))
            fields = JsonFields.From(document.RootElement);

        fields["a"][0].GetInt32().Should().Be(1);
    }

    [Theory]
    [InlineData("[]", "A JSON object is needed; this is Array.")]
    [InlineData("null", "A JSON object is needed; this is Null.")]
    [InlineData("""{"a":"\ud800"}""", "The JSON holds text that is not Unicode, or a number beyond all bounds.")]
    [InlineData("""{"\ud800":1}""", "The JSON holds text that is not Unicode, or a number beyond all bounds.")]
    [InlineData("""{"a":1e99999999999999999999}""", "The JSON holds text that is not Unicode, or a number beyond all bounds.")]
    public void What_is_no_object_or_could_not_be_written_again_is_refused(string json, string message)
    {
        var parse = () => JsonFields.Parse(json);

        parse.Should().Throw<JsonException>().WithMessage(message);
    }

    [Fact]
    public void What_is_no_JSON_is_refused()
    {
        var parse = () => JsonFields.Parse("{");

        parse.Should().Throw<JsonException>();
    }

    [Fact]
    public void Nothing_has_no_fields_to_give()
    {
        var from = () => JsonFields.From((JsonObject)null!);
        var write = () => JsonFields.Empty.WriteTo(null!);

        from.Should().Throw<ArgumentNullException>();
        write.Should().Throw<ArgumentNullException>();
    }
}
