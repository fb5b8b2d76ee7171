"""The same content gives the same bytes, wherever and however it is built."""

import os
import shutil

from conftest import AS_OF, ROOT, portalgen


def tree(folder):
    return {
        os.path.relpath(os.path.join(path, name), folder): open(os.path.join(path, name), "rb").read()
        for path, _, names in os.walk(folder)
        for name in names
    }


def test_folder_zone_locale_and_jobs_do_not_change_a_byte(tmp_path):
    elsewhere = tmp_path / "另一个 文件夹"
    shutil.copytree(ROOT / "content", elsewhere / "content")
    one = portalgen(
        "build", "--site", str(tmp_path / "one"), "--as-of", AS_OF, "--jobs", "1", TZ="Asia/Shanghai", LC_ALL="C.UTF-8"
    )
    other = portalgen(
        "build", "--as-of", AS_OF, "--jobs", "4", cwd=elsewhere, TZ="America/Los_Angeles", LC_ALL="zh_CN.UTF-8"
    )
    assert one.returncode == 0, one.stderr
    assert other.returncode == 0, other.stderr
    assert tree(tmp_path / "one") == tree(elsewhere / "site")


def test_a_second_build_gives_the_same_bytes(tmp_path, site):
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    before = tree(copy)
    assert portalgen("build", "--site", str(copy), "--as-of", AS_OF).returncode == 0
    assert tree(copy) == before


def test_the_build_date_is_taken_from_the_environment(tmp_path, site):
    folder = tmp_path / "site"
    # 2026-11-20 20:00 UTC is already the 21st in China.
    result = portalgen("build", "--site", str(folder), SOURCE_DATE_EPOCH="1795204800")
    assert result.returncode == 0, result.stderr
    assert tree(folder) == tree(site)
