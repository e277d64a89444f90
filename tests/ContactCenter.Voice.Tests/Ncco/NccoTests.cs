using System.Collections;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Voice.Tests;

public sealed class NccoTests
{
    private static readonly Ncco Greeting = Ncco.Start()
        .Talk("Grüße & < welcome > \"you\"\n", bargeIn: true)
        .Input(keys: new(maxDigits: 1), to: new("https://cc.example.com/webhooks/input?call=1&b=2"));

    private const string GreetingJson =
        """[{"action":"talk","text":"Grüße & < welcome > \"you\"\n","bargeIn":true},{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1},"eventUrl":"""
            + """["https://cc.example.com/webhooks/input?call=1&b=2"]}]""";

    [Fact]
    public void It_is_a_list_of_its_actions()
    {
        Greeting.Count.Should().Be(2);
        Greeting[1].Should().BeOfType<InputAction>();
        Greeting.Select(action => action.Name).Should().Equal("talk", "input");
        ((IEnumerable)Greeting).Cast<NccoAction>().Should().Equal(Greeting);
    }

    [Fact]
    public void Text_and_bytes_are_the_same_JSON()
    {
        Greeting.ToString().Should().Be(GreetingJson);
        Encoding.UTF8.GetString(Greeting.ToUtf8Json()).Should().Be(GreetingJson);
        Ncco.Parse(GreetingJson).Should().Equal(Greeting);
        Ncco.Parse(Encoding.UTF8.GetBytes(GreetingJson)).Should().Equal(Greeting);
    }

    [Fact]
    public void A_serializer_with_web_defaults_writes_and_reads_it()
    {
        var json = JsonSerializer.Serialize(Greeting, JsonSerializerOptions.Web);

        JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(GreetingJson)).Should().BeTrue();
        JsonSerializer.Deserialize<Ncco>(json, JsonSerializerOptions.Web).Should().Equal(Greeting);
    }

    [Fact]
    public void It_may_be_part_of_something_else_that_is_serialized()
    {
        var bodies = new Dictionary<string, Ncco?>(StringComparer.Ordinal) { ["first"] = Greeting, ["none"] = null, ["empty"] = Ncco.Empty };

        var json = JsonSerializer.Serialize(bodies);

        var read = JsonSerializer.Deserialize<Dictionary<string, Ncco?>>(json)!;
        read["first"].Should().Equal(Greeting);
        read["none"].Should().BeNull();
        read["empty"].Should().BeEmpty();
    }

    [Fact]
    public async Task It_is_read_from_a_stream_and_from_a_pipe_in_small_pieces()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultBufferSize = 1 };
        var padded = GreetingJson.Replace("\"action\"", new string(' ', 50_000) + "\"action\"", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(padded);

        var fromStream = await JsonSerializer.DeserializeAsync<Ncco>(new MemoryStream(bytes), options, TestContext.Current.CancellationToken);
        var fromPipe = await JsonSerializer.DeserializeAsync<Ncco>(
            PipeReader.Create(new MemoryStream(bytes), new(bufferSize: 16)), options, TestContext.Current.CancellationToken);

        fromStream.Should().Equal(Greeting);
        fromPipe.Should().Equal(Greeting);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""[{"action":"talk"}]""")]
    [InlineData("""[{"action":"talk","text":"\ud800"}]""")]
    public void A_serializer_meets_a_JSON_fault_in_what_is_no_NCCO(string json)
    {
        var read = () => JsonSerializer.Deserialize<Ncco>(json);

        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void Two_are_equal_when_their_actions_are()
    {
        var same = Ncco.Parse(GreetingJson);
        var other = new Ncco(Greeting.Take(1));

        Greeting.Equals(same).Should().BeTrue();
        Greeting.Equals((object)same).Should().BeTrue();
        (Greeting == same).Should().BeTrue();
        (Greeting != same).Should().BeFalse();
        Greeting.GetHashCode().Should().Be(same.GetHashCode());
        Greeting.Equals(other).Should().BeFalse();
        (Greeting == other).Should().BeFalse();
        (Greeting != other).Should().BeTrue();
        Greeting.Equals((object)GreetingJson).Should().BeFalse();
        (Greeting == null).Should().BeFalse();
        (null == Greeting).Should().BeFalse();
        ((Ncco?)null == null).Should().BeTrue();
    }

    [Fact]
    public void It_does_not_change_with_the_list_it_was_made_of()
    {
        var actions = new List<NccoAction> { new WaitAction() };
        var ncco = new Ncco(actions);

        actions.Clear();

        ncco.Should().HaveCount(1);
    }

    [Fact]
    public void Empty_is_an_empty_array_and_nothing_is_wrong_with_it()
    {
        Ncco.Empty.ToString().Should().Be("[]");
        Ncco.Empty.Check().Should().BeEmpty();
        Ncco.Parse("[]").Should().BeEmpty();
    }

    [Fact]
    public void Words_of_the_wire_are_their_text()
    {
        RecordFormat.Mp3.ToString().Should().Be("mp3");
        InputMode.Synchronous.ToString().Should().Be("synchronous");
        MachineDetection.Continue.ToString().Should().Be("continue");
        DetectionMode.Default.ToString().Should().Be("default");
        DetectionMode.Detect.ToString().Should().Be("detect");
        RecordFormat.Ogg.ToString().Should().Be("ogg");
        AudioContentType.Linear16Khz.ToString().Should().Be("audio/l16;rate=16000");
        default(RecordFormat).ToString().Should().BeEmpty();
        default(InputMode).ToString().Should().BeEmpty();
        default(MachineDetection).ToString().Should().BeEmpty();
        default(DetectionMode).ToString().Should().BeEmpty();
        default(AudioContentType).ToString().Should().BeEmpty();
    }

    [Fact]
    public void What_JSON_cannot_say_is_refused_in_writing()
    {
        var write = () => new Ncco([new TalkAction("x") { Level = double.NaN }]).ToUtf8Json();
        var toNothing = () => Greeting.WriteTo(null!);
        var ofNothing = () => new Ncco([null!]);

        write.Should().Throw<ArgumentException>();
        toNothing.Should().Throw<ArgumentNullException>();
        ofNothing.Should().Throw<ArgumentNullException>();
    }
}
