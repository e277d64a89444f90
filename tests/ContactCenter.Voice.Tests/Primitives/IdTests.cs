using System.Text.Json;

namespace ContactCenter.Voice.Tests;

public sealed class IdTests
{
    [Theory]
    [InlineData("63f61863-4a51-4f6b-86e1-46edebcf9356")]
    [InlineData("c8061992c89a65e3790bfa0aaca6f069")]
    [InlineData("not a uuid at all")]
    public void An_id_is_text_of_any_shape(string id)
    {
        new LegId(id).ToString().Should().Be(id);
        new ConversationId(id).ToString().Should().Be(id);
        JsonSerializer.Serialize(new LegId(id)).Should().Be($"\"{id}\"");
        JsonSerializer.Serialize(new ConversationId(id)).Should().Be($"\"{id}\"");
        JsonSerializer.Deserialize<LegId>($"\"{id}\"").Should().Be(new LegId(id));
        JsonSerializer.Deserialize<ConversationId>($"\"{id}\"").Should().Be(new ConversationId(id));
    }

    [Fact]
    public void The_default_is_empty_text()
    {
        default(LegId).ToString().Should().BeEmpty();
        default(ConversationId).ToString().Should().BeEmpty();
    }

    [Fact]
    public void Ids_key_dictionaries_in_JSON()
    {
        var legs = new Dictionary<LegId, int> { [new LegId("a1")] = 1 };
        var conversations = new Dictionary<ConversationId, int> { [new ConversationId("CON-1")] = 1 };

        JsonSerializer.Deserialize<Dictionary<LegId, int>>(JsonSerializer.Serialize(legs)).Should().Equal(legs);
        JsonSerializer.Deserialize<Dictionary<ConversationId, int>>(JsonSerializer.Serialize(conversations)).Should().Equal(conversations);
    }

    [Fact]
    public void An_id_that_is_no_string_is_a_JSON_fault()
    {
        var read = () => JsonSerializer.Deserialize<LegId>("17");

        read.Should().Throw<JsonException>().WithMessage("A LegId is a JSON string; this is Number*");
    }
}
