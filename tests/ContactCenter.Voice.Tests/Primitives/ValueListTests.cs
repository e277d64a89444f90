namespace ContactCenter.Voice.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are_in_the_same_order()
    {
        var list = ValueList<string>.Of(["a", "b"]);

        list.Equals(ValueList<string>.Of(["a", "b"])).Should().BeTrue();
        list.Equals((object)ValueList<string>.Of(["a", "b"])).Should().BeTrue();
        list.GetHashCode().Should().Be(ValueList<string>.Of(["a", "b"]).GetHashCode());
        list.Equals(ValueList<string>.Of(["b", "a"])).Should().BeFalse();
        list.GetHashCode().Should().NotBe(ValueList<string>.Of(["b", "a"]).GetHashCode());
        list.Equals(ValueList<string>.Of(["a"])).Should().BeFalse();
        list.Equals((object)"a").Should().BeFalse();
        list.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void A_list_keeps_its_items_when_the_source_changes()
    {
        string[] source = ["a", "b"];
        var list = ValueList<string>.Of(source);

        source[0] = "x";

        list.Should().Equal("a", "b");
        list.Count.Should().Be(2);
        list[1].Should().Be("b");
        list.ToString().Should().Be("[a, b]");
    }

    [Fact]
    public void No_list_stays_no_list_and_a_value_list_stays_itself()
    {
        var list = ValueList<string>.Of(["a"]);

        ValueList<string>.Of(null).Should().BeNull();
        ValueList<string>.Of(list).Should().BeSameAs(list);
    }
}
