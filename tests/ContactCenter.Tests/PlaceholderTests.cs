namespace ContactCenter.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Runs() => typeof(PlaceholderTests).Namespace.Should().Be("ContactCenter.Tests");
}
