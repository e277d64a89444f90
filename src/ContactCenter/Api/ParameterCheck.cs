using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace ContactCenter.Api;

/// <summary>
/// Tells all that is wrong with a request's query at once: what an endpoint does not know, what cannot be read, and what breaks
/// the rules of the endpoint's parameters. The framework's binding alone stops at "400" without a word.
/// </summary>
internal static class ParameterCheck
{
    private const string NotKnown = "is not a parameter of this address";
    private const string Repeated = "must be given once";
    private const string NotReadable = "cannot be read";

    public static RouteGroupBuilder WithParameterCheck(this RouteGroupBuilder group) => group.AddEndpointFilterFactory((context, next) =>
    {
        var parameters = context.MethodInfo.GetParameters().SelectMany(ParametersOf)
            .ToDictionary(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase);
        return async invocation =>
        {
            var faults = FaultsOf(invocation, parameters);
            return faults.Count == 0 ? await next(invocation) : TypedResults.ValidationProblem(faults);
        };
    });

    private static IEnumerable<Parameter> ParametersOf(ParameterInfo parameter, int index)
    {
        if (parameter.IsDefined(typeof(AsParametersAttribute)))
        {
            return parameter.ParameterType.GetProperties()
                .Where(property => property.IsDefined(typeof(FromQueryAttribute)))
                .Select(property => new Parameter(property, arguments => property.GetValue(arguments[index])));
        }

        return parameter.IsDefined(typeof(FromQueryAttribute)) ? [new Parameter(parameter, arguments => arguments[index])] : [];
    }

    private static Dictionary<string, string[]> FaultsOf(EndpointFilterInvocationContext invocation, Dictionary<string, Parameter> parameters)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, values) in invocation.HttpContext.Request.Query)
        {
            if (!parameters.TryGetValue(name, out var parameter))
                faults[name] = [NotKnown];
            else if (parameter.FaultOf(values, invocation.Arguments) is { } fault)
                faults[parameter.Name] = [fault];
        }

        foreach (var result in invocation.Arguments.OfType<IValidatableObject>().SelectMany(several => several.Validate(new(several))))
        {
            foreach (var name in result.MemberNames)
                faults.TryAdd(name, [result.ErrorMessage ?? NotReadable]);
        }

        return faults;
    }

    /// <summary>One parameter of an endpoint, by itself or in a type that holds several.</summary>
    private sealed class Parameter(ICustomAttributeProvider declaration, Func<IList<object?>, object?> value)
    {
        private readonly ValidationAttribute[] _rules =
            [.. declaration.GetCustomAttributes(typeof(ValidationAttribute), inherit: true).Cast<ValidationAttribute>()];

        public string Name { get; } = declaration.GetCustomAttributes(typeof(FromQueryAttribute), inherit: true).Cast<FromQueryAttribute>().Single().Name!;

        public string? FaultOf(StringValues given, IList<object?> arguments)
        {
            if (given.Count > 1)
                return Repeated;
            var bound = value(arguments);
            if (bound is null)
                return _rules.FirstOrDefault()?.FormatErrorMessage(Name) ?? NotReadable;
            return _rules.FirstOrDefault(rule => !rule.IsValid(bound))?.FormatErrorMessage(Name);
        }
    }
}
