using System.Buffers.Text;
using System.Text;
using ContactCenter.AfterCall.Search;

namespace ContactCenter.Tests.AfterCall.Search;

public sealed class SearchCursorTests
{
    [Theory]
    [InlineData(-1.2345678901234567, 42)]
    [InlineData(-1e-6, long.MaxValue)]
    [InlineData(0, 0)]
    public void A_place_is_read_back_exactly(double rank, long document)
    {
        SearchCursor.TryParse(new SearchCursor(rank, document).ToString(), out var read).Should().BeTrue();

        read.Should().Be(new SearchCursor(rank, document));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1|")]
    [InlineData("x|1")]
    [InlineData("NaN|1")]
    [InlineData("1|-1")]
    [InlineData("1|1|1")]
    [InlineData("-1|99999999999999999999")]
    public void What_is_no_place_is_refused(string text)
    {
        SearchCursor.TryParse(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)), out _).Should().BeFalse();
        SearchCursor.TryParse(text + "!", out _).Should().BeFalse();
    }
}
