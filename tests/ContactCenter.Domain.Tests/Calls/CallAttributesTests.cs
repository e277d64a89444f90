using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class CallAttributesTests
{
    [Fact]
    public void Names_are_the_same_in_any_case() =>
        CallAttributes.None.With("Topic", "a").With("topic", "b").Values.Should().ContainSingle().Which.Value.Should().Be("b");

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("{a}")]
    [InlineData("a\n")]
    [InlineData("a\u0000")]
    public void What_is_no_name_is_left_out(string name) => CallAttributes.None.With(name, "x").Should().Be(CallAttributes.None);

    [Fact]
    public void A_name_has_64_characters_at_most()
    {
        CallAttributes.IsName(new('x', 64)).Should().BeTrue();
        CallAttributes.IsName(new('x', 65)).Should().BeFalse();
    }

    [Fact]
    public void A_value_is_cut_between_letters()
    {
        CallAttributes.Cut(new string('x', 255) + "🙂").Should().Be(new string('x', 255));
        CallAttributes.Cut(new string('x', 254) + "🙂").Should().Be(new string('x', 254) + "🙂");
        CallAttributes.Cut(new string('x', 257)).Should().HaveLength(256);
    }

    [Fact]
    public void A_call_has_a_hundred_at_most_and_these_may_still_change()
    {
        var full = Enumerable.Range(0, 100).Aggregate(CallAttributes.None, (all, number) => all.With($"a{number}", "x"));

        full.With("more", "x").Should().Be(full);
        full.With("a7", "y").Values["a7"].Should().Be("y");
    }

    [Fact]
    public void A_text_is_filled_in_one_pass_and_what_is_not_set_is_nothing() =>
        CallAttributes.None.With("a", "{b}").With("b", "x").Fill("<{a}|{B}|{c}|{}|{ a }>").Should().Be("<{b}|x||{}|{ a }>");

    [Fact]
    public void Equal_are_those_with_the_same_names_and_values()
    {
        CallAttributes.None.With("a", "x").Should().Be(CallAttributes.None.With("a", "y").With("a", "x"));
        CallAttributes.None.With("a", "x").Should().NotBe(CallAttributes.None.With("a", "y"));
    }

    [Fact]
    public void What_the_timeline_tells_is_what_was_set_and_what_had_no_room()
    {
        var plan = TestPlan.Of(("Ivr:Menus:Main:Options:1:Attributes:topic", "orders"), ("Ivr:Menus:Main:Options:1:Attributes:a7", "y"));
        var full = Enumerable.Range(0, 100).Aggregate(CallAttributes.None, (all, number) => all.With($"a{number}", "x"));

        var call = new TestCall(plan).With(session => session with { Attached = new() { Attributes = full } }).Choose("1").Session;

        call.Attached.Attributes.Values.Should().HaveCount(100).And.Contain("a7", "y");
        call.Timeline.Select(line => line.What).Should().Contain(["attributes set: a7", "no room for attributes: topic"]);
    }

    [Theory]
    [InlineData("""{"custom_data":{"a":{"b":1.50}}}""", "custom_data.a.b=1.50")]
    [InlineData("""{"custom_data":"{\"a\":1}"}""", "custom_data.a=1")]
    [InlineData("""{"custom_data":"{a"}""", "custom_data={a")]
    [InlineData("""{"custom_data":"text"}""", "custom_data=text")]
    [InlineData("""{"custom_data":[{"a":1}]}""", """custom_data=[{"a":1}]""")]
    [InlineData("""{"custom_data":{"a b":1,"c":2}}""", "custom_data.c=2", 1)]
    [InlineData("""{"custom_data":null}""", "")]
    [InlineData("""{"custom_data":"\ud83d"}""", "custom_data=\ufffd")]
    [InlineData("""{"from_user":"ada"}""", "from_user=ada")]
    [InlineData("""{"from":{"type":"app","user":"ada"}}""", "from_user=ada")]
    [InlineData("""{"from":"447700900001","SipHeader_User-to-User":"x"}""", "SipHeader_User-to-User=x")]
    public void What_comes_in_has_the_platforms_names(string body, string expected, int unkept = 0)
    {
        WebhookReader.TryReadAnswer(System.Text.Encoding.UTF8.GetBytes(body), out var answer).Should().BeTrue();

        var (attributes, left) = IncomingAttributes.Of(answer!);

        string.Join(' ', attributes.Values.Select(attribute => $"{attribute.Key}={attribute.Value}")).Should().Be(expected);
        left.Should().Be(unkept);
        attributes.Values.Keys.All(IncomingAttributes.Is).Should().BeTrue();
    }
}
