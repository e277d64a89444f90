using ContactCenter.Api;

namespace ContactCenter.Tests.Api;

/// <summary>A list that is in memory is given page by page, also while it changes.</summary>
public sealed class ListPagesTests
{
    [Fact]
    public void Without_a_limit_there_is_one_page_the_newest_first()
    {
        var page = Page(new(), 1, 3, 2);

        page.Items.Should().Equal("3", "2", "1");
        (page.Next, page.Total).Should().Be((null, 3));
    }

    [Fact]
    public void A_page_goes_on_behind_the_one_before_whatever_came_or_went_meanwhile()
    {
        var first = Page(new() { Limit = 2 }, 1, 2, 3, 4);
        ListPlace.TryParse(first.Next!, out var cursor).Should().BeTrue();

        var second = Page(new() { Limit = 2, Cursor = cursor }, 1, 2, 4, 5);

        first.Items.Should().Equal("4", "3");
        second.Items.Should().Equal("2", "1");
        (second.Next, second.Total).Should().Be((null, 4));
    }

    [Fact]
    public void Of_two_of_one_rank_the_one_whose_id_comes_first_is_first()
    {
        string[] ids = ["c", "a", "b"];
        var first = ListPages.Of(new() { Limit = 1 }, ids, id => new(7, id), id => id);
        ListPlace.TryParse(first.Next!, out var cursor).Should().BeTrue();

        var rest = ListPages.Of(new() { Cursor = cursor }, ids, id => new(7, id), id => id);

        first.Items.Should().Equal("a");
        rest.Items.Should().Equal("b", "c");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("eHw")]
    public void What_is_no_place_is_refused(string text) => ListPlace.TryParse(text, out _).Should().BeFalse();

    private static ListResource<string> Page(ListParameters asked, params int[] numbers) =>
        ListPages.Of(asked, numbers, number => new(number), number => $"{number}");
}
