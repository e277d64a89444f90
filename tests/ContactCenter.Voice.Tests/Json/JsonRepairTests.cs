namespace ContactCenter.Voice.Tests.Json;

public sealed class JsonRepairTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":"\u00e9\n\\\ud83d\ude00é😀"}""")]
    public void What_needs_no_repair_is_not_copied(string json)
    {
        ReadOnlyMemory<byte> memory = System.Text.Encoding.UTF8.GetBytes(json);

        JsonRepair.Repair(memory).Should().Be(memory);
        JsonRepair.IsSound(memory.Span).Should().BeTrue();
    }

    [Fact]
    public void What_needs_repair_is_left_alone_itself()
    {
        var json = """{"a":"\ud83d"}"""u8.ToArray();

        var repaired = JsonRepair.Repair(json);

        repaired.ToArray().Should().Equal("""{"a":"\ufffd"}"""u8.ToArray());
        json.Should().Equal("""{"a":"\ud83d"}"""u8.ToArray());
        JsonRepair.IsSound(json).Should().BeFalse();
        JsonRepair.IsSound([(byte)'"', 0xFF, (byte)'"']).Should().BeFalse();
    }
}
