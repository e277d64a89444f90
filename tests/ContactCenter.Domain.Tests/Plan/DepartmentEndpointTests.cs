namespace ContactCenter.Domain.Tests.Plan;

public sealed class DepartmentEndpointTests
{
    [Fact]
    public void An_extension_is_named_as_people_name_it() => new DepartmentEndpoint.Vbc("1234").Label.Should().Be("ext 1234");
}
