using System.Reflection;
using ContactCenter.Calls;

namespace ContactCenter.Tests.Walls;

/// <summary>What a folder of the server does not offer to others is internal.</summary>
public sealed class OfferTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The program, which ASP.NET Core makes public, and what whoever hosts the server in another process calls.</summary>
    private static readonly string[] Entries = ["Program", "ContactCenter.ContactCenterApp"];

    private static readonly Assembly Server = typeof(CallEngine).Assembly;

    [Fact]
    public void A_public_type_is_used_by_another_folder_or_stands_in_the_signatures_of_one_that_is()
    {
        var offered = new HashSet<Type>();
        var next = new Queue<Type>(Server.GetTypes().Where(FolderGraph.IsOurs).SelectMany(UsedElsewhere));
        while (next.TryDequeue(out var type))
        {
            if (type.IsPublic && offered.Add(type))
                SignaturesOf(type).ToList().ForEach(next.Enqueue);
        }

        Server.GetExportedTypes().Where(type => !type.IsNested).Except(offered)
            .Select(type => type.FullName).Except(Entries, StringComparer.Ordinal).Should().BeEmpty();
    }

    /// <summary>The program stands in no folder, so that its commands are no offer.</summary>
    private static IEnumerable<Type> UsedElsewhere(Type user) => TypeMentions.Of(user)
        .Where(used => used.Assembly == Server && FolderGraph.IsOurs(used) && FolderOf(used) != FolderOf(user))
        .Select(FolderGraph.Outermost);

    /// <summary>The types of the server that C# wants as visible as this one.</summary>
    private static IEnumerable<Type> SignaturesOf(Type type)
    {
        IEnumerable<Type?> named =
        [
            type.BaseType,
            .. type.IsInterface ? type.GetInterfaces() : [],
            .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(field => field.FieldType),
            .. type.GetMembers(Declared).OfType<MethodBase>().Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
                .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType)),
        ];
        return named.OfType<Type>().SelectMany(Parts).Where(part => part.Assembly == Server).Select(FolderGraph.Outermost)
            .Concat(type.GetNestedTypes().SelectMany(SignaturesOf));
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.GetGenericArguments().SelectMany(Parts).Prepend(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }

    private static string FolderOf(Type type) => LayerTests.FolderOf(FolderGraph.PathOf(type));
}
